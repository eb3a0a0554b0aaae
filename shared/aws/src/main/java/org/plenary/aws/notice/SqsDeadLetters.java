package org.plenary.aws.notice;

import java.util.Map;
import org.plenary.domain.notice.DeadLetters;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * The dead letters on an SQS queue: the message as it was given up, so that it can be sent again, and {@code reason} as an attribute of it.
 *
 * @param url of the queue
 */
record SqsDeadLetters(SqsClient client, String url) implements DeadLetters {
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
