package org.plenary.testkit.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One write in the JSON of a DynamoDB request, from which parts can be taken. DynamoDB refuses a name or a value that no expression uses,
 * so those go with the part.
 */
final class DynamoDbWrite {
    private static final List<String> EXPRESSIONS =
            List.of("UpdateExpression", "ConditionExpression", "ProjectionExpression");
    private static final Pattern IF_NOT_EXISTS = Pattern.compile("if_not_exists\\s*\\([^,()]+,([^()]+)\\)");
    private static final Pattern NEXT_CLAUSE = Pattern.compile("(?<![#:\\w])(?=(?:SET|REMOVE|ADD|DELETE)\\s)");
    private static final Pattern NEXT_ACTION = Pattern.compile(",(?![^()]*\\))");

    private final ObjectNode write;

    private DynamoDbWrite(ObjectNode write) {
        this.write = write;
    }

    /** The write that the request is, or the writes of its transaction. */
    static List<DynamoDbWrite> allOf(JsonNode request) {
        var writes = request.has("TransactItems")
                ? StreamSupport.stream(request.get("TransactItems").spliterator(), false)
                        .flatMap(item -> item.valueStream())
                : Stream.of(request);
        return writes.map(write -> new DynamoDbWrite((ObjectNode) write)).toList();
    }

    void dropCondition() {
        write.remove("ConditionExpression");
        prune();
    }

    void replaceCondition(String condition) {
        write.put("ConditionExpression", condition);
        prune();
    }

    void dropIfNotExists() {
        update(IF_NOT_EXISTS.matcher(text("UpdateExpression")).replaceAll("$1"));
    }

    void dropAttribute(String name) {
        if (write.path("Item") instanceof ObjectNode item) {
            item.remove(name);
        }
        update(NEXT_CLAUSE
                .splitAsStream(text("UpdateExpression"))
                .map(clause -> clauseWithout(name, clause.strip()))
                .collect(Collectors.joining(" ")));
    }

    private String clauseWithout(String name, String clause) {
        int keyword = clause.indexOf(' ') + 1;
        var actions = NEXT_ACTION
                .splitAsStream(clause.substring(keyword))
                .filter(action -> !attribute(action.strip()).equals(name))
                .collect(Collectors.joining(","));
        return actions.isEmpty() ? "" : clause.substring(0, keyword) + actions;
    }

    // The attribute that "#name = :value", "name :value" or "name" begins with.
    private String attribute(String action) {
        var name = action.split("[\\s=.\\[]", 2)[0];
        return write.path("ExpressionAttributeNames").path(name).asText(name);
    }

    private void update(String expression) {
        if (expression.isBlank()) {
            write.remove("UpdateExpression");
        } else {
            write.put("UpdateExpression", expression);
        }
        prune();
    }

    private void prune() {
        var used = EXPRESSIONS.stream().map(this::text).collect(Collectors.joining(" "));
        Stream.of("ExpressionAttributeNames", "ExpressionAttributeValues").forEach(map -> {
            if (write.path(map) instanceof ObjectNode entries) {
                entries.properties().removeIf(entry -> !uses(used, entry.getKey()));
                if (entries.isEmpty()) {
                    write.remove(map);
                }
            }
        });
    }

    private static boolean uses(String expressions, String name) {
        return Pattern.compile(Pattern.quote(name) + "(?!\\w)")
                .matcher(expressions)
                .find();
    }

    private String text(String field) {
        return write.path(field).asText();
    }
}
