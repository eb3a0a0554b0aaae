package org.plenary.scenario;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import org.plenary.local.runner.PackagedSystem;

/** The counts behind the system, for making them wrong. */
final class StatisticsTable {
    private final String name = PackagedSystem.engine().tables().getOrDefault("StatisticsTable", "");

    /** Adds to a counter of an event's countries, past the tally. */
    void add(String eventId, String counter, long by) {
        PackagedSystem.engine()
                .dynamoDb()
                .updateItem(update -> update.tableName(name)
                        .key(Map.of("eventId", fromS(eventId), "metric", fromS("countries")))
                        .updateExpression("ADD #counter :by")
                        .expressionAttributeNames(Map.of("#counter", counter))
                        .expressionAttributeValues(Map.of(":by", fromN(Long.toString(by)))));
    }
}
