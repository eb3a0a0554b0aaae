package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What a filter pattern asks of one value: to be equal, or {@code prefix}, {@code suffix}, {@code equals-ignore-case},
 * {@code anything-but}, {@code numeric}, {@code exists}. Of a list of values one has to pass.
 */
final class LeafTest {

    private LeafTest() {}

    static boolean passes(JsonNode test, JsonNode value) {
        if (test.has("exists")) {
            // As on AWS, only a leaf exists: an object in its place does not count.
            return test.get("exists").booleanValue() == !(value.isMissingNode() || value.isObject());
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).anyMatch(element -> passes(test, element));
        }
        return !value.isMissingNode() && (test.isObject() ? operatorPasses(test, value) : equal(test, value));
    }

    private static boolean operatorPasses(JsonNode test, JsonNode value) {
        Map.Entry<String, JsonNode> operator = test.properties().iterator().next();
        JsonNode operand = operator.getValue();
        String text = value.textValue();
        return switch (operator.getKey()) {
            case "prefix" -> text != null && text.startsWith(operand.textValue());
            case "suffix" -> text != null && text.endsWith(operand.textValue());
            case "equals-ignore-case" -> text != null && text.equalsIgnoreCase(operand.textValue());
            case "anything-but" -> isNot(operand, value);
            case "numeric" -> value.isNumber() && inRange(value.decimalValue(), operand.elements());
            default -> throw new IllegalStateException("not checked: " + operator.getKey());
        };
    }

    private static boolean isNot(JsonNode operand, JsonNode value) {
        return operand.isArray()
                ? StreamSupport.stream(operand.spliterator(), false).noneMatch(one -> passes(one, value))
                : !passes(operand, value);
    }

    private static boolean equal(JsonNode expected, JsonNode value) {
        return (expected.isNumber() && value.isNumber())
                ? expected.decimalValue().compareTo(value.decimalValue()) == 0
                : expected.equals(value);
    }

    private static boolean inRange(BigDecimal value, Iterator<JsonNode> bounds) {
        boolean within = true;
        while (bounds.hasNext()) {
            String comparison = bounds.next().textValue();
            int order = value.compareTo(bounds.next().decimalValue());
            within &= switch (comparison) {
                case "=" -> order == 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }
        return within;
    }

    /** Refuses a test that is not understood, before it could pass or fail for the wrong reason. */
    static void check(JsonNode test, String field) {
        if (test.isArray() || (test.isObject() && !understood(test))) {
            throw new IllegalArgumentException("%s: %s is not understood here".formatted(field, test));
        }
    }

    private static boolean understood(JsonNode test) {
        if (test.size() != 1) {
            return false;
        }
        Map.Entry<String, JsonNode> operator = test.properties().iterator().next();
        JsonNode operand = operator.getValue();
        return switch (operator.getKey()) {
            case "prefix", "suffix", "equals-ignore-case" -> operand.isTextual();
            case "exists" -> operand.isBoolean();
            case "numeric" -> isRange(operand);
            case "anything-but" -> isExclusion(operand);
            default -> false;
        };
    }

    private static boolean isExclusion(JsonNode operand) {
        if (operand.isObject()) {
            return operand.size() == 1
                    && (operand.path("prefix").isTextual()
                            || operand.path("suffix").isTextual());
        }
        return operand.isArray()
                ? !operand.isEmpty()
                        && StreamSupport.stream(operand.spliterator(), false).allMatch(JsonNode::isValueNode)
                : operand.isValueNode();
    }

    private static boolean isRange(JsonNode operand) {
        if (!operand.isArray() || operand.isEmpty() || operand.size() % 2 != 0) {
            return false;
        }
        for (int i = 0; i < operand.size(); i += 2) {
            if (!operand.get(i).asText().matches("[<>]=?|=")
                    || !operand.get(i + 1).isNumber()) {
                return false;
            }
        }
        return true;
    }
}
