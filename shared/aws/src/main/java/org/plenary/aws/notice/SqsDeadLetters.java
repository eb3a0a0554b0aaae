package org.plenary.aws.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import org.plenary.domain.notice.DeadLetters;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The dead letters on an SQS queue: the notice as it was, so that it can be moved back, and {@code reason} as a message attribute. */
@Singleton
@Requires(classes = SqsClient.class)
@Requires(bean = MailDeadLetters.class)
final class SqsDeadLetters implements DeadLetters {
    private final SqsClient client;
    private final String url;

    SqsDeadLetters(SqsClient client, MailDeadLetters queue) {
        this.client = client;
        this.url = queue.deadLetters();
    }

    @Override
    public void put(String message, String reason) {
        var attribute = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(reason)
                .build();
        client.sendMessage(
                send -> send.queueUrl(url).messageBody(message).messageAttributes(Map.of("reason", attribute)));
    }
}
