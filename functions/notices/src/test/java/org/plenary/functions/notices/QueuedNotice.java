package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.Message;

/** A message of the mail queue that is received as often as it takes. */
final class QueuedNotice {
    private final Message message;
    private int receives;

    QueuedNotice(Message message) {
        this.message = message;
    }

    String body() {
        return message.body();
    }

    String id() {
        return message.messageId();
    }

    /** As Lambda hands it to the function. */
    SQSMessage receive() {
        receives++;
        var received = new SQSMessage();
        received.setMessageId(message.messageId());
        received.setBody(message.body());
        received.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(receives)));
        return received;
    }
}
