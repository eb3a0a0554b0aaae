package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One {@code Pattern} of a {@code FilterCriteria}, in EventBridge's syntax: fields that must all match, each with a
 * list of values and {@link LeafTest tests} of which one must. {@code $or} is not understood and refused.
 */
public record FilterPattern(JsonNode pattern) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Refuses a pattern that it does not wholly understand, naming the field. */
    public FilterPattern {
        checkFields(pattern, "the pattern");
    }

    /** The pattern as a template has it, a string of JSON. */
    public static FilterPattern of(String json) {
        try {
            return new FilterPattern(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the pattern is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Whether a record, as the function would see it, is passed on. */
    public boolean matches(JsonNode record) {
        return fieldsMatch(pattern, record);
    }

    private static boolean fieldsMatch(JsonNode fields, JsonNode value) {
        if (value.isArray()) {
            return elements(value).anyMatch(element -> fieldsMatch(fields, element));
        }
        return fields.properties().stream().allMatch(field -> fieldMatches(field, value.path(field.getKey())));
    }

    private static boolean fieldMatches(Map.Entry<String, JsonNode> field, JsonNode value) {
        return field.getValue().isObject()
                ? fieldsMatch(field.getValue(), value)
                : elements(field.getValue()).anyMatch(test -> LeafTest.passes(test, value));
    }

    private static void checkFields(JsonNode fields, String place) {
        if (!fields.isObject() || fields.isEmpty()) {
            throw new IllegalArgumentException(place + " must be an object with a field");
        }
        for (var field : fields.properties()) {
            if (field.getKey().startsWith("$")) {
                throw new IllegalArgumentException(field.getKey() + " is not understood here");
            }
            if (field.getValue().isArray() && !field.getValue().isEmpty()) {
                field.getValue().forEach(test -> LeafTest.check(test, field.getKey()));
            } else {
                checkFields(field.getValue(), field.getKey());
            }
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
