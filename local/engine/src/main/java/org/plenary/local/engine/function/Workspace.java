package org.plenary.local.engine.function;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.plenary.local.engine.overlay.Surroundings;
import org.plenary.local.engine.template.FunctionDefinition;

/**
 * A temporary folder with copies of the functions' zips, so that a rebuild pulls no class from under a running function.
 * Not for several threads.
 */
public final class Workspace implements AutoCloseable {

    /** Classes of the overlay by the file that makes a function find them. */
    private static final Map<String, String> OVERLAY = Map.of(
            "META-INF/services/io.micronaut.context.ApplicationContextConfigurer", "TemplateEnvironment",
            "software/amazon/awssdk/global/handlers/execution.interceptors", "CallRecorder");

    /** In the jar of aws-crt with the natives of every system; a zip carries those of Lambda's own only. */
    private static final String NATIVES = "linux/x86_64/glibc/libaws-crt-jni.so";

    private final Path folder;
    private final Map<Path, Path> unpacked = new HashMap<>();

    private Workspace(Path folder) {
        this.folder = folder;
    }

    public static Workspace create() {
        try {
            var workspace = new Workspace(Files.createTempDirectory("local-engine"));
            workspace.writeOverlay();
            return workspace;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The class path of a function; refused, by its place in the template, where zip or handler do not exist. */
    List<URL> classPath(FunctionDefinition function) {
        var classes = unpacked.computeIfAbsent(function.code(), zip -> unpack(zip, function));
        if (!Files.exists(classes.resolve(function.handler().text().replace('.', '/') + ".class"))) {
            throw function.handler()
                    .place()
                    .refuse("there is no class %s in %s"
                            .formatted(
                                    function.handler().text(),
                                    function.codeUri().text()));
        }
        var path = new ArrayList<URL>();
        path.add(url(classes));
        path.addAll(jars(classes.resolve("lib")));
        var natives = getClass().getClassLoader().getResource(NATIVES);
        if (natives != null) {
            path.add(jarOf(natives));
        }
        path.add(url(folder.resolve("overlay")));
        return path;
    }

    private Path unpack(Path zip, FunctionDefinition function) {
        if (!Files.isRegularFile(zip)) {
            throw function.codeUri()
                    .place()
                    .refuse("there is no zip '%s'".formatted(function.codeUri().text()));
        }
        var target = folder.resolve(String.valueOf(unpacked.size()));
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry :
                    archive.stream().filter(entry -> !entry.isDirectory()).toList()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw function.codeUri().place().refuse("the zip reaches out of its folder: " + entry.getName());
                }
                write(archive.getInputStream(entry), file);
            }
            return target;
        } catch (IOException broken) {
            throw function.codeUri().place().refuse("cannot be read as a zip: " + broken.getMessage());
        }
    }

    private void writeOverlay() throws IOException {
        var overlay = folder.resolve("overlay");
        for (var entry : OVERLAY.entrySet()) {
            var name = Surroundings.class.getPackageName() + "." + entry.getValue();
            var resource = name.replace('.', '/') + ".class";
            write(
                    Objects.requireNonNull(getClass().getClassLoader().getResourceAsStream(resource)),
                    overlay.resolve(resource));
            var list = overlay.resolve(entry.getKey());
            Files.createDirectories(list.getParent());
            Files.writeString(list, name);
        }
    }

    private static void write(InputStream content, Path file) throws IOException {
        try (content) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.copy(content, file);
        }
    }

    private static List<URL> jars(Path lib) {
        if (!Files.isDirectory(lib)) {
            return List.of();
        }
        try (var files = Files.list(lib)) {
            return files.sorted().map(Workspace::url).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static URL jarOf(URL entry) {
        try {
            return ((JarURLConnection) entry.openConnection()).getJarFileURL();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
