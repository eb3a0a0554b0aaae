package org.plenary.local.engine.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.plenary.local.engine.data.DataFolderException;

/** The SQLite file in which DynamoDB Local keeps all tables of a folder. */
final class DatabaseFile {

    /** The name is DynamoDB Local's, where one database is for all keys and regions. */
    private static final String NAME = "shared-local-instance.db";

    /** What sqlite4java calls the thread that has the file open. */
    private static final String THREAD = "SQLiteQueue[" + NAME + "]";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private DatabaseFile() {}

    /**
     * Makes the file, unless it is there, with a log that SQLite writes ahead of it: as safe against a kill as its journal, and
     * several times as fast, for a write then waits for the disk once. The file remembers that.
     */
    static void make(Path folder) {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            writeAhead(new SQLiteConnection(file.toFile()));
        }
    }

    /**
     * Waits until the file is let go of: DynamoDB Local tells its thread to end and does not wait for it, and whoever opens the file
     * meanwhile finds it locked, or takes the whole process down.
     */
    static void awaitRelease() {
        try {
            for (var thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals(THREAD)) {
                    thread.join(PATIENCE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void writeAhead(SQLiteConnection connection) {
        try {
            connection.open(true);
            connection.exec("PRAGMA journal_mode=WAL");
        } catch (SQLiteException unusable) {
            throw new DataFolderException("no database can be made: " + unusable.getMessage(), unusable);
        } finally {
            connection.dispose();
        }
    }
}
