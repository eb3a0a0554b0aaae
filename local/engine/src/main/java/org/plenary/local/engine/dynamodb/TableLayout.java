package org.plenary.local.engine.dynamodb;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What items and code depend on in a table, in words that can be compared and shown: {@code loan HASH S}. */
record TableLayout(String keys, String stream, Map<String, String> localIndexes, Map<String, String> globalIndexes) {

    @Override
    public String toString() {
        return "(%s; stream %s; indexes %s %s)".formatted(keys, stream, localIndexes, globalIndexes);
    }

    static TableLayout of(CreateTableRequest table) {
        var types = types(table.attributeDefinitions());
        return new TableLayout(
                keys(table.keySchema(), types),
                stream(table.streamSpecification()),
                byName(table.localSecondaryIndexes().stream()
                        .map(one -> index(one.indexName(), one.keySchema(), one.projection(), types))),
                byName(table.globalSecondaryIndexes().stream()
                        .map(one -> index(one.indexName(), one.keySchema(), one.projection(), types))));
    }

    static TableLayout of(TableDescription table) {
        var types = types(table.attributeDefinitions());
        return new TableLayout(
                keys(table.keySchema(), types),
                stream(table.streamSpecification()),
                byName(table.localSecondaryIndexes().stream()
                        .map(one -> index(one.indexName(), one.keySchema(), one.projection(), types))),
                byName(table.globalSecondaryIndexes().stream()
                        .map(one -> index(one.indexName(), one.keySchema(), one.projection(), types))));
    }

    private static Map<String, String> types(List<AttributeDefinition> attributes) {
        return attributes.stream()
                .collect(toMap(AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString));
    }

    private static String keys(List<KeySchemaElement> keys, Map<String, String> types) {
        return keys.stream()
                .map(key -> key.attributeName() + " " + key.keyTypeAsString() + " " + types.get(key.attributeName()))
                .collect(joining(", "));
    }

    private static String stream(@Nullable StreamSpecification stream) {
        return stream != null && stream.streamEnabled() ? stream.streamViewTypeAsString() : "none";
    }

    private static Map.Entry<String, String> index(
            String name, List<KeySchemaElement> keys, Projection projection, Map<String, String> types) {
        var more =
                projection.nonKeyAttributes().stream().sorted().map(" "::concat).collect(joining());
        return Map.entry(name, keys(keys, types) + ", " + projection.projectionTypeAsString() + more);
    }

    private static Map<String, String> byName(Stream<Map.Entry<String, String>> indexes) {
        var byName = new TreeMap<String, String>();
        indexes.forEach(index -> byName.put(index.getKey(), index.getValue()));
        return byName;
    }
}
