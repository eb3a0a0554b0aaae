package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.Map;

/** Messages as a queue hands them out. */
final class Messages {
    private Messages() {}

    static SQSMessage received(String id, String body, int receives) {
        var message = new SQSMessage();
        message.setMessageId(id);
        message.setBody(body);
        message.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(receives)));
        return message;
    }
}
