package org.plenary.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** What is uploaded for a function: its classes at the root, the jars that they need in lib/. */
record FunctionZip(Path file) {

    List<ZipEntry> entries() {
        try (var zip = new JarFile(file.toFile())) {
            return zip.stream().<ZipEntry>map(entry -> entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files in the zip. */
    Stream<String> files() {
        return entries().stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName);
    }

    /** The names of the jars in lib/, without the folder. */
    List<String> libraries() {
        return files().filter(name -> name.startsWith("lib/"))
                .map(name -> name.substring("lib/".length()))
                .toList();
    }

    /** The shared modules whose jars are in lib/. */
    List<HouseModule> sharedModules() {
        var libraries = libraries();
        return House.modules().stream()
                .filter(module -> module.folder().startsWith("shared/"))
                .filter(module -> libraries.contains(module.name() + "-1.jar"))
                .toList();
    }

    /** The function's own classes. */
    JavaClasses classes() {
        try (var zip = new JarFile(file.toFile())) {
            return new ClassFileImporter().importJar(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return House.file("").relativize(file).toString();
    }
}
