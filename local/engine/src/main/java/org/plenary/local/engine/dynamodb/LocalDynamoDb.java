package org.plenary.local.engine.dynamodb;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.URI;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.data.DataFolderException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * DynamoDB Local on a free port of 127.0.0.1: in memory, or in a folder.
 *
 * <p>Its own server listens on every interface and reports its start to AWS, so its request handler is put behind a
 * server of ours.
 */
public final class LocalDynamoDb implements AutoCloseable {

    /** Warns once that the JDK has no JAXB, without which it works as well. Held for good, as the JDK forgets levels. */
    private static final Logger NO_JAXB = Logger.getLogger("com.amazonaws.util.Base64");

    private final Server server;
    private final LocalDynamoDBServerHandler handler;
    private final URI endpoint;
    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;

    private LocalDynamoDb(Server server, ServerConnector connector, LocalDynamoDBServerHandler handler) {
        this.server = server;
        this.handler = handler;
        this.endpoint = URI.create("http://127.0.0.1:" + connector.getLocalPort());
        this.client = LocalAccount.client(DynamoDbClient.builder(), endpoint);
        this.streams = LocalAccount.client(DynamoDbStreamsClient.builder(), endpoint);
    }

    /** Starts it in memory; more than one in a JVM share nothing. */
    public static LocalDynamoDb start() {
        return start(null);
    }

    /** Starts it with what is in the folder; its streams go on where they were. */
    public static LocalDynamoDb startIn(Path folder) {
        SqliteLibrary.find();
        DatabaseFile.make(folder);
        return start(folder.toString());
    }

    private static LocalDynamoDb start(@Nullable String folder) {
        SqliteLibrary.find();
        NO_JAXB.setLevel(Level.SEVERE);
        var handler = new LocalDynamoDBServerHandler(requests(folder), null);
        var threads = new QueuedThreadPool();
        threads.setDaemon(true);
        threads.setName("dynamodb");
        var server = new Server(threads);
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new ContextHandler(handler));
        try {
            server.start();
        } catch (Exception e) { // Jetty's signature
            throw new IllegalStateException("DynamoDB Local does not start", e);
        }
        return new LocalDynamoDb(server, connector, handler);
    }

    private static LocalDynamoDBRequestHandler requests(@Nullable String folder) {
        int unusedPort = 0;
        boolean inMemory = folder == null;
        boolean oneDatabaseForAllKeysAndRegions = true;
        return new LocalDynamoDBRequestHandler(unusedPort, inMemory, folder, oneDatabaseForAllKeysAndRegions, false);
    }

    public URI endpoint() {
        return endpoint;
    }

    /** A client of it, closed with it. */
    public DynamoDbClient client() {
        return client;
    }

    /** A client of its streams, closed with it. */
    public DynamoDbStreamsClient streams() {
        return streams;
    }

    /**
     * Creates the table, which can be used at once. One of this name that is in the folder is used instead, and refused by a
     * {@link DataFolderException} where the template would make another.
     */
    public void create(TableDefinition table) {
        try {
            var there = client.describeTable(describe -> describe.tableName(table.name()));
            requireSame(table, TableLayout.of(there.table()));
        } catch (ResourceNotFoundException absent) {
            client.createTable(table.request());
        }
    }

    /** Not changed into the other: DynamoDB Local does not stop any more once it has added an index. */
    private static void requireSame(TableDefinition table, TableLayout there) {
        var wanted = TableLayout.of(table.request());
        if (!there.equals(wanted)) {
            throw new DataFolderException(
                    "the table %s in the data folder is %s, and the template's is %s: name another folder"
                            .formatted(table.name(), there, wanted));
        }
    }

    @Override
    public void close() {
        client.close();
        streams.close();
        try {
            server.stop();
        } catch (Exception e) { // Jetty's signature
            throw new IllegalStateException("DynamoDB Local does not stop", e);
        }
        handler.close();
        DatabaseFile.awaitRelease();
    }
}
