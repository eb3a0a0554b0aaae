package org.plenary.local.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The second template that the engine is tried with, {@code library.yaml}, and the zip of its functions. */
public final class Library {

    private static final List<String> JARS = List.of(
            "/com/amazonaws/aws-lambda-java-events/",
            "/software/amazon/awssdk/",
            "/joda-time/",
            "/io/micronaut/",
            "/jakarta/",
            "/org/slf4j/slf4j-api/",
            "/org/reactivestreams/");

    private Library() {}

    /** Writes the template into a folder, changed. */
    public static Path template(Path folder, UnaryOperator<String> change) {
        try (var stream = Objects.requireNonNull(Library.class.getResourceAsStream("/library.yaml"))) {
            var written = new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve("library.yaml"), change.apply(written));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes the template with the zip of its functions beside it: their classes at its root, jars in lib/. */
    public static Path packaged(Path folder) {
        zip(folder.resolve("library.zip"));
        return template(folder, UnaryOperator.identity());
    }

    private static void zip(Path file) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            var classes = Path.of(Library.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath());
            try (var files = Files.walk(classes.resolve("org/example"))) {
                for (var each : files.filter(Files::isRegularFile).toList()) {
                    add(zip, classes.relativize(each).toString(), each);
                }
            }
            for (var jar : jars()) {
                add(zip, "lib/" + jar.getFileName(), jar);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> JARS.stream().anyMatch(entry::contains) && !entry.contains("aws-crt"))
                .map(Path::of)
                .toList();
    }

    private static void add(ZipOutputStream zip, String name, Path content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(content, (OutputStream) zip);
        zip.closeEntry();
    }
}
