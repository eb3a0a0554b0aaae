package org.plenary.local.engine.dynamodb;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.plenary.local.engine.account.LocalAccount;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * DynamoDB Local on a free port of 127.0.0.1, empty at the start and gone at the end.
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

    /** Starts it; more than one in a JVM share nothing. */
    public static LocalDynamoDb start() {
        SqliteLibrary.find();
        NO_JAXB.setLevel(Level.SEVERE);
        var handler = new LocalDynamoDBServerHandler(inMemory(), null);
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

    private static LocalDynamoDBRequestHandler inMemory() {
        int unusedPort = 0;
        String noFolder = null;
        boolean oneDatabaseForAllKeysAndRegions = true;
        return new LocalDynamoDBRequestHandler(unusedPort, true, noFolder, oneDatabaseForAllKeysAndRegions, false);
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

    /** Creates the table, which can be used at once. */
    public void create(TableDefinition table) {
        client.createTable(table.request());
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
    }
}
