package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** The event of a batch: {@code {"Records": […]}}, and what else a mapping tells. */
final class EventJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventJson() {}

    static byte[] of(Collection<ObjectNode> records) {
        return of(records, JsonNodeFactory.instance.objectNode());
    }

    static byte[] of(Collection<ObjectNode> records, ObjectNode more) {
        var event = JsonNodeFactory.instance.objectNode();
        event.putArray("Records").addAll(records);
        event.setAll(more);
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
