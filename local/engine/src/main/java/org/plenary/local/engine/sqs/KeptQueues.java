package org.plenary.local.engine.sqs;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.DB$;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.plenary.local.engine.data.DataFolderException;
import scala.Option;
import scala.collection.immutable.List$;
import scalikejdbc.ConnectionPool;

/**
 * ElasticMQ's queues and messages, kept by its own actors in an H2 database. One at a time in a JVM, for the pool of
 * connections is the JVM's.
 */
final class KeptQueues implements AutoCloseable {

    private static final Duration LONGEST_RESTORE = Duration.ofSeconds(30);

    /**
     * H2 writes each half a second, and a process that is killed would lose messages that it acknowledged. Written at once they
     * leave twenty times the space behind, unless that may be used again at once.
     */
    private static final String AT_ONCE = ";WRITE_DELAY=0;RETENTION_TIME=0";

    /** Whoever started this closes it: H2's own hook would do so while mails are still sent. */
    private static final String NOT_BY_ITSELF = ";DB_CLOSE_ON_EXIT=FALSE";

    private final ActorSystem actors = ActorSystem.create("sqs");
    private final ActorRef keeper;
    private final ActorRef manager;

    KeptQueues(Path folder) {
        var database = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("queues") + AT_ONCE + NOT_BY_ITSELF;
        var config = new SqlQueuePersistenceConfig(true, "org.h2.Driver", database, "", "", false);
        giveBack(database);
        connect(config);
        keeper = actors.actorOf(Props.create(SqlQueuePersistenceActor.class, config, List$.MODULE$.empty()));
        manager = actors.actorOf(Props.create(
                QueueManagerActor.class, new NowProvider(), StrictSQSLimits$.MODULE$, Option.apply(keeper)));
    }

    /** Who was at work on a message died with the process: it is there for the next at once, not when its visibility times out. */
    private static void giveBack(String database) {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            for (var table : tablesOfMessages(statement)) {
                statement.executeUpdate(
                        "UPDATE %s SET next_delivery = created WHERE receive_count > 0".formatted(table));
            }
        } catch (SQLException broken) {
            throw new DataFolderException("the queues cannot be read (%s)".formatted(database), broken);
        }
    }

    private static List<String> tablesOfMessages(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (var names = statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'MESSAGE\\_%'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    /** ElasticMQ makes its pool once in a JVM, and the next of these would get connections to the database of the one before. */
    private static void connect(SqlQueuePersistenceConfig config) {
        DB$.MODULE$.initializeSingleton(config);
        var settings = ConnectionPool.singleton$default$4();
        var kind = ConnectionPool.singleton$default$5(config.uri(), config.username(), config.password(), settings);
        ConnectionPool.singleton(config.uri(), config.username(), config.password(), settings, kind);
    }

    /** Queues and messages are there when this returns. */
    TheSQSRestServerBuilder restored(TheSQSRestServerBuilder server) {
        Patterns.ask(keeper, new QueueEvent.Restore(manager), LONGEST_RESTORE)
                .toCompletableFuture()
                .join();
        return server.withActorSystem(actors).withQueueManagerActor(manager).withQueueEventListener(keeper);
    }

    @Override
    public void close() {
        actors.terminate();
        actors.getWhenTerminated().toCompletableFuture().join();
        ConnectionPool.closeAll();
    }
}
