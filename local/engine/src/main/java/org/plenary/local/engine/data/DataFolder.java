package org.plenary.local.engine.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder of one local system, locked while it is open; the operating system lets go of the lock when the process dies, however
 * it dies. What lies in it is written so that a process that is killed loses nothing of what it answered for. A machine that loses
 * its power may.
 */
public final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Opens the folder, which is made where there is none; refused by a {@link DataFolderException} where another system has it. */
    public static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(lock)) {
                lock.close();
                throw new DataFolderException(
                        "%s is the data folder of a system that runs: stop it, or name another folder"
                                .formatted(folder));
            }
            return new DataFolder(folder, lock);
        } catch (IOException unusable) {
            throw new DataFolderException("%s cannot be a data folder: %s".formatted(folder, unusable), unusable);
        }
    }

    @SuppressWarnings("MustBeClosedChecker") // The channel's end is the lock's.
    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return false;
        }
    }

    /** A folder in it, which is there. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file in it, which need not be there. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
