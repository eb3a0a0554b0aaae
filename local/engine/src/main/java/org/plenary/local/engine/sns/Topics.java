package org.plenary.local.engine.sns;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends what is published to a topic to every queue that subscribed to it, before {@link #publish} comes back. */
public final class Topics {

    /** Milliseconds, always three digits of them. */
    private static final DateTimeFormatter TIMESTAMP =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final List<Subscription> subscriptions;
    private final SqsClient sqs;
    private final Clock clock;

    public Topics(List<Subscription> subscriptions, SqsClient sqs, Clock clock) {
        this.subscriptions = List.copyOf(subscriptions);
        this.sqs = sqs;
        this.clock = clock;
    }

    public void publish(String topicArn, String subject, String message) {
        var id = UUID.randomUUID().toString();
        subscriptions.stream()
                .filter(subscription -> subscription.topicArn().equals(topicArn))
                .forEach(subscription -> sqs.sendMessage(send -> send.queueUrl(subscription.queueUrl())
                        .messageBody(subscription.raw() ? message : wrapped(id, topicArn, subject, message))));
    }

    /**
     * What a queue gets without raw delivery; nothing here signs, so the signature is a word.
     * Source: SNS Developer Guide, "Fanout to Amazon SQS queues".
     */
    private String wrapped(String id, String topicArn, String subject, String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("Type", "Notification")
                .put("MessageId", id)
                .put("TopicArn", topicArn)
                .put("Subject", subject)
                .put("Message", message)
                .put("Timestamp", TIMESTAMP.format(clock.instant()))
                .put("SignatureVersion", "1")
                .put("Signature", "local")
                .put("SigningCertURL", "https://sns.example.org/local.pem")
                .put("UnsubscribeURL", "https://sns.example.org/?Action=Unsubscribe")
                .toString();
    }
}
