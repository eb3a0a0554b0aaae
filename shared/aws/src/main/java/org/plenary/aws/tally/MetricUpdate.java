package org.plenary.aws.tally;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.domain.tally.Metric;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** An update of a metric's item, put together attribute by attribute. Names are numbered, to keep the expression short. */
final class MetricUpdate {
    private final List<String> additions = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final List<String> removals = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();

    /** Zero is not added: it would only make the item larger. */
    void add(String counter, long by) {
        if (by != 0) {
            additions.add(name(counter) + " " + value(fromN(Long.toString(by))));
        }
    }

    void set(String attribute, AttributeValue to) {
        settings.add(name(attribute) + "=" + value(to));
    }

    void remove(String attribute) {
        removals.add(name(attribute));
    }

    /** Only if the attribute is still as it was read. */
    void requireUnchanged(String attribute, Optional<AttributeValue> read) {
        conditions.add(read.map(there -> name(attribute) + "=" + value(there))
                .orElseGet(() -> "attribute_not_exists(%s)".formatted(name(attribute))));
    }

    /** Only if the attribute is absent, or another than this. */
    void requireOther(String attribute, AttributeValue than) {
        var name = name(attribute);
        conditions.add("(attribute_not_exists(%s) OR %s<>%s)".formatted(name, name, value(than)));
    }

    UpdateItemRequest request(String table, Metric metric) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(MetricItem.key(metric))
                .updateExpression(
                        Stream.of(clause("ADD", additions), clause("SET", settings), clause("REMOVE", removals))
                                .filter(clause -> !clause.isEmpty())
                                .collect(Collectors.joining(" ")))
                .conditionExpression(String.join(" AND ", conditions))
                .expressionAttributeNames(names)
                // DynamoDB refuses an empty map.
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .build();
    }

    private static String clause(String keyword, List<String> actions) {
        return actions.isEmpty() ? "" : keyword + " " + String.join(",", actions);
    }

    private String name(String attribute) {
        var placeholder = "#" + names.size();
        names.put(placeholder, attribute);
        return placeholder;
    }

    private String value(AttributeValue value) {
        var placeholder = ":" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }
}
