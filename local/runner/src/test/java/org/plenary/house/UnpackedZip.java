package org.plenary.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** A function's classes, linked from its zip and the JDK alone, as Lambda does; nothing of them is initialized. */
final class UnpackedZip implements AutoCloseable {
    private final URLClassLoader loader;

    /**
     * Unpacks a zip.
     *
     * @param folder an empty one, which the caller removes after closing this
     */
    UnpackedZip(FunctionZip zip, Path folder) {
        unpack(zip.file(), folder);
        var jars = House.filesUnder(folder.resolve("lib")).stream();
        loader = new URLClassLoader(
                Stream.concat(Stream.of(folder), jars).map(UnpackedZip::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
    }

    Class<?> load(String className) throws ClassNotFoundException {
        return Class.forName(className, false, loader);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path file, Path folder) {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().filter(found -> !found.isDirectory()).toList()) {
                var target = folder.resolve(entry.getName());
                Files.createDirectories(target.resolveSibling(""));
                Files.copy(zip.getInputStream(entry), target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
