package org.plenary.functions.statistics.tally;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.testkit.fault.History;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** An event's items in the table of registrations: changed at random, and grouped and counted by a few lines that know nothing of the tally. */
final class CountedTable {
    private static final List<String> BUCKETS = List.of("a", "b", "c");
    private static final int PEOPLE_A_BUCKET = 2;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final String event;
    private final History history;
    private final Map<String, Map<String, AttributeValue>> items = new TreeMap<>();

    CountedTable(FaultyTally tally, String event, History history) {
        this.dynamoDb = tally.dynamoDb;
        this.table = tally.registrations;
        this.event = event;
        this.history = history;
    }

    /** Some of the people register, change something, leave, come back or are removed; each at most once. */
    void change() {
        var writes = new ArrayList<WriteRequest>();
        for (var bucket : BUCKETS) {
            for (int person = 0; person < PEOPLE_A_BUCKET; person++) {
                if (history.random().nextInt(3) > 0) {
                    writes.add(change(bucket + person));
                }
            }
        }
        if (!writes.isEmpty()) {
            dynamoDb.batchWriteItem(batch -> batch.requestItems(Map.of(table, writes)));
        }
    }

    /** Registers one person, whose bucket is the id's first letter. */
    void register(String id, String country) {
        var item = new HashMap<>(person("REGISTERED", "NONE", country));
        item.putAll(key(id));
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    private WriteRequest change(String id) {
        var before = items.get(id);
        var key = key(id);
        if (before != null && history.random().nextInt(10) == 0) {
            history.note("remove " + id);
            items.remove(id);
            return WriteRequest.builder()
                    .deleteRequest(delete -> delete.key(key))
                    .build();
        }
        var after = new HashMap<>(before == null || history.random().nextInt(6) == 0 ? anew() : changed(before));
        after.putAll(key);
        items.put(id, after);
        history.note("put " + id + " " + new TreeMap<>(texts(after)));
        return WriteRequest.builder().putRequest(put -> put.item(after)).build();
    }

    private Map<String, AttributeValue> anew() {
        return switch (history.random().nextInt(8)) {
            case 0 -> Map.of("state", fromS("ERASED"), "erasure", fromS("REQUEST"));
            case 1 -> Map.of("aliasOf", fromS("b0"));
            default ->
                person(
                        history.oneOf(List.of("REGISTERED", "REGISTERED", "CANCELLED", "WAITING", "OFFERED")),
                        history.oneOf(List.of("NONE", "NONE", "DUE", "PAID")),
                        history.oneOf(List.of("DE", "FR", "XK")));
        };
    }

    private Map<String, AttributeValue> person(String state, String payment, String country) {
        return Map.of(
                "state", fromS(state),
                "payment", fromS(payment),
                "country", fromS(country),
                "phase", fromS(history.oneOf(List.of("LIVE", "LIBRARY"))),
                "day", fromS(history.oneOf(List.of("2049-05-31", "2049-06-01"))),
                "relationship", fromS(history.oneOf(List.of("CUSTOMER", "PARTNER"))),
                "language", fromS(history.oneOf(List.of("de", "pt-BR"))),
                "registeredAt", fromN("2504520000000"),
                "mail", fromS("DUE"));
    }

    private Map<String, AttributeValue> key(String id) {
        return Map.of("eventBucket", fromS(event + "#" + id.charAt(0)), "registrationId", fromS(id));
    }

    /** A correction or a step, or the mail's marker alone. */
    private Map<String, AttributeValue> changed(Map<String, AttributeValue> before) {
        var after = new HashMap<>(before);
        if (!before.containsKey("mail")) {
            return after;
        }
        switch (history.random().nextInt(5)) {
            case 0 -> after.put("country", fromS(history.oneOf(List.of("DE", "FR", "XK"))));
            case 1 -> {
                after.put("state", fromS(history.oneOf(List.of("REGISTERED", "CANCELLED"))));
                after.put("mail", fromS("DUE"));
            }
            case 2 -> {
                after.put("payment", fromS(history.oneOf(List.of("NONE", "PAID", "RETURNED"))));
                after.put("mail", fromS("DUE"));
            }
            default -> after.put("mail", fromS(history.oneOf(List.of("CLAIMED", "SENT", "GIVEN_UP"))));
        }
        return after;
    }

    /** By metric and counter, as docs/data-model.md has them; read from the table. */
    Map<String, Long> grouped() {
        var counts = new TreeMap<String, Long>();
        BUCKETS.stream()
                .flatMap(bucket -> dynamoDb
                        .queryPaginator(query -> query.tableName(table)
                                .keyConditionExpression("eventBucket = :bucket")
                                .expressionAttributeValues(Map.of(":bucket", fromS(event + "#" + bucket)))
                                .consistentRead(true))
                        .items()
                        .stream())
                .map(CountedTable::texts)
                .flatMap(item -> counters(item).stream())
                .forEach(counter -> counts.merge(counter, 1L, Long::sum));
        return counts;
    }

    private static List<String> counters(Map<String, String> item) {
        var state = item.getOrDefault("state", "");
        boolean due = "DUE".equals(item.get("payment"));
        if (state.equals("REGISTERED") && !due) {
            var phase = "LIVE".equals(item.get("phase")) ? "L" : "B";
            var day = item.getOrDefault("day", "");
            return List.of(
                    "countries " + phase + item.get("country"),
                    "days#" + day.substring(0, 7) + " " + phase + day.substring(8),
                    "people r:" + item.get("relationship"),
                    "people l:" + item.getOrDefault("language", "").substring(0, 2));
        }
        return switch (state) {
            case "REGISTERED" -> List.of("people s:UNPAID");
            case "WAITING", "OFFERED" -> List.of("people s:WAITING");
            case "CANCELLED" -> List.of("people s:CANCELLED");
            default -> List.of();
        };
    }

    private static Map<String, String> texts(Map<String, AttributeValue> item) {
        var texts = new HashMap<String, String>();
        item.forEach((name, value) -> texts.put(name, value.n() == null ? value.s() : value.n()));
        return texts;
    }
}
