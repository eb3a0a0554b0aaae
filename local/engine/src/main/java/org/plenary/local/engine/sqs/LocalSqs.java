package org.plenary.local.engine.sqs;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder$;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.plenary.local.engine.account.LocalAccount;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;

/** ElasticMQ on a free port of 127.0.0.1: in memory, or in a folder. */
public final class LocalSqs implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private final SQSRestServer server;
    private final Runnable afterwards;
    private final URI endpoint;
    private final SqsClient client;

    private LocalSqs(SQSRestServer server, Runnable afterwards) {
        this.server = server;
        this.afterwards = afterwards;
        int port = server.waitUntilStarted().localAddress().getPort();
        this.endpoint = URI.create("http://127.0.0.1:" + port);
        this.client = LocalAccount.client(SqsClient.builder(), endpoint);
    }

    public static LocalSqs start() {
        return new LocalSqs(builder().start(), () -> {});
    }

    /**
     * Starts with the queues and messages that are in the folder; whatever it acknowledges is kept there. One at a time in a
     * JVM.
     */
    public static LocalSqs startIn(Path folder) {
        var kept = new KeptQueues(folder);
        return new LocalSqs(kept.restored(builder()).start(), kept::close);
    }

    private static TheSQSRestServerBuilder builder() {
        return SQSRestServerBuilder$.MODULE$
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(LocalAccount.REGION)
                .withAWSAccountId(LocalAccount.ID);
    }

    public URI endpoint() {
        return endpoint;
    }

    /** A client of it, closed with it. */
    public SqsClient client() {
        return client;
    }

    /** Creates the queue and answers its URL, which is {@link #url} of its name; one that is there gets the attributes. */
    public String create(QueueDefinition queue) {
        try {
            return client.createQueue(request -> request.queueName(queue.name()).attributes(queue.attributes()))
                    .queueUrl();
        } catch (QueueNameExistsException withOthers) {
            client.setQueueAttributes(
                    request -> request.queueUrl(url(queue.name())).attributes(queue.attributes()));
            return url(queue.name());
        }
    }

    /** The URL that a queue of this name has or will have. */
    public String url(String name) {
        return endpoint + "/" + LocalAccount.ID + "/" + name;
    }

    /** The ARN that a queue of this name has or will have. */
    public static String arn(String name) {
        return LocalAccount.arn("sqs", name);
    }

    /** ElasticMQ may wait a minute for a client that went away in the middle of a request; nobody else should. */
    @Override
    public void close() {
        client.close();
        var stopping = Thread.ofPlatform().daemon().name("sqs-stop").start(server::stopAndWait);
        try {
            stopping.join(LONGEST_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        afterwards.run();
    }
}
