package org.plenary.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.local.engine.Engine;
import org.plenary.local.runner.PackagedSystem;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queues behind the system, for what nobody sees from outside. */
final class Queues {
    private static final List<QueueAttributeName> COUNTS = List.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

    private final Engine engine = PackagedSystem.engine();

    /** How many messages wait for a function or are with one; dead letters wait for a person. */
    int underWay() {
        return engine.queues().keySet().stream()
                .filter(queue -> !queue.endsWith("DeadLetters"))
                .mapToInt(this::count)
                .sum();
    }

    /** Puts a message on a queue. */
    void put(String queue, String body) {
        engine.sqs().sendMessage(send -> send.queueUrl(url(queue)).messageBody(body));
    }

    /** All messages that wait on a queue; they stay there. */
    List<Message> messages(String queue) {
        var messages = new LinkedHashMap<String, Message>();
        int count = count(queue);
        // A look takes ten at most, and not always the same.
        for (int looks = 0; messages.size() < count && looks < 50 * (count + 1); looks++) {
            look(queue).forEach(message -> messages.put(message.messageId(), message));
        }
        return List.copyOf(messages.values());
    }

    private List<Message> look(String queue) {
        return engine.sqs()
                .receiveMessage(receive -> receive.queueUrl(url(queue))
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(0)
                        .messageAttributeNames("All"))
                .messages();
    }

    private int count(String queue) {
        Map<QueueAttributeName, String> attributes = engine.sqs()
                .getQueueAttributes(get -> get.queueUrl(url(queue)).attributeNames(COUNTS))
                .attributes();
        return attributes.values().stream().mapToInt(Integer::parseInt).sum();
    }

    private String url(String queue) {
        return engine.queues().getOrDefault(queue, "");
    }
}
