package org.plenary.local.engine.sqs;

import java.net.URI;
import java.time.Duration;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder$;
import org.plenary.local.engine.account.LocalAccount;
import software.amazon.awssdk.services.sqs.SqsClient;

/** ElasticMQ on a free port of 127.0.0.1, empty at the start and gone at the end. */
public final class LocalSqs implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private final SQSRestServer server;
    private final URI endpoint;
    private final SqsClient client;

    private LocalSqs(SQSRestServer server, int port) {
        this.server = server;
        this.endpoint = URI.create("http://127.0.0.1:" + port);
        this.client = LocalAccount.client(SqsClient.builder(), endpoint);
    }

    public static LocalSqs start() {
        var server = SQSRestServerBuilder$.MODULE$
                .withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(LocalAccount.REGION)
                .withAWSAccountId(LocalAccount.ID)
                .start();
        return new LocalSqs(server, server.waitUntilStarted().localAddress().getPort());
    }

    public URI endpoint() {
        return endpoint;
    }

    /** A client of it, closed with it. */
    public SqsClient client() {
        return client;
    }

    /** Creates the queue and answers its URL, which is {@link #url} of its name. */
    public String create(QueueDefinition queue) {
        return client.createQueue(request -> request.queueName(queue.name()).attributes(queue.attributes()))
                .queueUrl();
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
    }
}
