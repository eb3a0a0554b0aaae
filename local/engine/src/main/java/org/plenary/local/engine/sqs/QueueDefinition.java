package org.plenary.local.engine.sqs;

import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A queue of a template.
 *
 * @param attributes as SQS's CreateQueue takes them; the queue that a RedrivePolicy names must exist already
 */
public record QueueDefinition(String logicalId, String name, Map<QueueAttributeName, String> attributes) {

    public QueueDefinition {
        attributes = Map.copyOf(attributes);
    }
}
