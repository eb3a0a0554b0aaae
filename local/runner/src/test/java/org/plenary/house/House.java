package org.plenary.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** This checkout, as it lies on the disk with what has been built of it. */
final class House {
    private static final Path ROOT = root();

    private House() {}

    /** A file or folder by its path from the project's root. */
    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below a folder, in the order of their names; none where there is no such folder. */
    static List<Path> filesUnder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The modules that the parent pom names. */
    static List<HouseModule> modules() {
        return Pom.of(file("pom.xml")).modules().stream().map(HouseModule::new).toList();
    }

    static List<HouseModule> functions() {
        return modules().stream().filter(HouseModule::isFunction).toList();
    }

    /** What Maven has compiled of the modules' main code. */
    static JavaClasses classes(List<HouseModule> modules) {
        return new ClassFileImporter()
                .importPaths(modules.stream().map(HouseModule::classes).toList());
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
