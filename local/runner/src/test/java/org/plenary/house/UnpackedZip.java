package org.plenary.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** A function's classes, linked from its zip and the JDK alone, as Lambda does. */
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

    /** The types of all beans that Micronaut finds when the function starts; none of them is made. */
    List<String> beanTypes(Map<String, ?> settings) throws ReflectiveOperationException {
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            var builderType = load("io.micronaut.context.ApplicationContextBuilder");
            var builder = load("io.micronaut.context.ApplicationContext")
                    .getMethod("builder")
                    .invoke(null);
            builderType.getMethod("classLoader", ClassLoader.class).invoke(builder, loader);
            builderType.getMethod("properties", Map.class).invoke(builder, settings);
            try (var context = (AutoCloseable) builderType.getMethod("start").invoke(builder)) {
                return beanTypes(context);
            } catch (Exception e) { // AutoCloseable's signature
                throw new ReflectiveOperationException(e);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private List<String> beanTypes(Object context) throws ReflectiveOperationException {
        var definitions = (Collection<?>) load("io.micronaut.context.BeanDefinitionRegistry")
                .getMethod("getAllBeanDefinitions")
                .invoke(context);
        var typeOf = load("io.micronaut.inject.BeanDefinition").getMethod("getBeanType");
        var types = new ArrayList<String>();
        for (var definition : definitions) {
            types.add(((Class<?>) typeOf.invoke(definition)).getName());
        }
        return types;
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
