package org.plenary.local.engine.template;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.local.engine.sqs.LocalSqs;
import org.plenary.local.engine.sqs.QueueDefinition;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Turns the template's queues into the attributes that create them, each after the queue its RedrivePolicy names. */
final class QueueReader {

    private static final List<QueueAttributeName> FLAGS =
            List.of(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, QueueAttributeName.FIFO_QUEUE);

    /** Numbers of seconds, and the most that SQS takes; the least is checked by SQS itself. */
    private static final Map<QueueAttributeName, Integer> SECONDS = Map.of(
            QueueAttributeName.DELAY_SECONDS, 900,
            QueueAttributeName.MESSAGE_RETENTION_PERIOD, 1_209_600,
            QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, 20,
            QueueAttributeName.VISIBILITY_TIMEOUT, 43_200);

    private final Map<String, Resource> byArn = new LinkedHashMap<>();

    QueueReader(List<Resource> queues) {
        queues.forEach(queue -> byArn.put(LocalSqs.arn(queue.name()), queue));
    }

    List<QueueDefinition> read() {
        var ordered = new ArrayList<Resource>();
        byArn.values().forEach(queue -> add(queue, ordered));
        return ordered.stream().map(QueueReader::definition).toList();
    }

    /** The queue that an ARN of the template means. */
    Resource named(Value arn) {
        var queue = byArn.get(arn.asText());
        if (queue == null) {
            throw arn.place().refuse("'%s' is no queue of this template".formatted(arn.asText()));
        }
        return queue;
    }

    private void add(Resource queue, List<Resource> ordered) {
        // A queue cannot be its own dead-letter queue by way of others: its !GetAtt would go round in a circle.
        queue.properties()
                .fields("RedrivePolicy")
                .find("deadLetterTargetArn")
                .ifPresent(arn -> add(named(arn), ordered));
        if (!ordered.contains(queue)) {
            ordered.add(queue);
        }
    }

    private static QueueDefinition definition(Resource queue) {
        var attributes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
        var properties = queue.properties();
        FLAGS.stream().filter(name -> properties.flag(name.toString())).forEach(name -> attributes.put(name, "true"));
        SECONDS.forEach((name, most) -> properties
                .find(name.toString())
                .ifPresent(_ -> attributes.put(name, String.valueOf(properties.number(name.toString(), 0, 0, most)))));
        properties
                .find("RedrivePolicy")
                .ifPresent(policy -> attributes.put(QueueAttributeName.REDRIVE_POLICY, redrive(policy.asFields())));
        return new QueueDefinition(queue.logicalId(), queue.name(), attributes);
    }

    private static String redrive(Fields policy) {
        return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                .formatted(policy.text("deadLetterTargetArn"), policy.number("maxReceiveCount", 1, 1, 1000));
    }
}
