package org.plenary.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this checkout, from whichever of its folders a test runs in. */
final class Checkout {
    private Checkout() {}

    /** A file by its path from the project's root. */
    static Path file(String path) {
        return root().resolve(path);
    }

    /** The text of a sample under events/. */
    static String sample(String path) {
        try {
            return Files.readString(file("events").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("template.yaml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not inside a checkout");
            }
        }
        return folder;
    }
}
