package org.plenary.testkit.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Tables whose readers are promised what was written last. DynamoDB Local cannot show the difference, for it never lags; so the request is
 * looked at. An index lags whatever is asked, and a transaction never does.
 */
record ConsistentReads(Set<String> tables) {
    void check(WireRequest request) {
        var body = request.body();
        switch (request.operation()) {
            case "GetItem" -> check(request, body.path("TableName").asText(), body);
            case "Query", "Scan" -> {
                if (!body.has("IndexName")) {
                    check(request, body.path("TableName").asText(), body);
                }
            }
            case "BatchGetItem" ->
                body.path("RequestItems")
                        .propertyStream()
                        .forEach(table -> check(request, table.getKey(), table.getValue()));
            default -> {
                // Reads nothing.
            }
        }
    }

    private void check(WireRequest request, String table, JsonNode read) {
        if (tables.contains(table) && !read.path("ConsistentRead").asBoolean()) {
            throw new AssertionError("an eventually consistent read, where a consistent one is promised: " + request);
        }
    }
}
