package org.plenary.local.engine.dynamodb;

import com.almworks.sqlite4java.SQLite;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The native SQLite under DynamoDB Local. It comes as a Maven artifact for each system, so it lies in the repository
 * beside the jar that loads it; not every class path names it (Surefire's does not).
 */
final class SqliteLibrary {

    private static final String PATH_PROPERTY = "sqlite4java.library.path";

    /** Held for good: the JDK would forget the level with the logger. */
    private static final Logger LOGGER = Logger.getLogger("com.almworks.sqlite4java");

    private SqliteLibrary() {}

    /** Names the folder of this machine's library, unless the caller named one. */
    static void find() {
        LOGGER.setLevel(Level.WARNING);
        if (System.getProperty(PATH_PROPERTY) == null) {
            System.setProperty(PATH_PROPERTY, folder().toString());
        }
    }

    /** From {@code sqlite4java/1.0.392/sqlite4java-1.0.392.jar} to {@code libsqlite4java-linux-amd64/1.0.392}. */
    private static Path folder() {
        Path jarFolder = jar().resolve("..").normalize();
        Path version = jarFolder.getName(jarFolder.getNameCount() - 1);
        String artifact = artifact(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path folder =
                jarFolder.resolve("../..").resolve(artifact).resolve(version).normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "DynamoDB Local needs SQLite's native library, and %s is not there: set -D%s to a folder that has it"
                            .formatted(folder, PATH_PROPERTY));
        }
        return folder;
    }

    private static Path jar() {
        try {
            return Path.of(SQLite.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String artifact(String system, String processor) {
        boolean arm = processor.equals("aarch64");
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return arm ? "libsqlite4java-osx-aarch64" : "libsqlite4java-osx";
        }
        if (os.startsWith("windows")) {
            return "sqlite4java-win32-x64";
        }
        return arm ? "libsqlite4java-linux-aarch64" : "libsqlite4java-linux-amd64";
    }
}
