package org.plenary.testkit.fault;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.Map;
import org.plenary.testkit.Database;
import org.plenary.testkit.SettableClock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** The Registrations table, once under faults and once as it is. */
final class FaultyTable {
    static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    final SettableClock clock = new SettableClock(NOON);
    final FaultyHttpClient http = new FaultyHttpClient(clock);
    final History history = new History(1);
    final Database database = Database.create();
    final String name = database.table("RegistrationsTable");
    final DynamoDbClient client = http.client(DynamoDbClient.builder(), database.endpoint());
    private final DynamoDbClient faultless = Database.newClient();

    void meets(FaultPlan plan) {
        http.follow(history, plan);
    }

    void firstCallMeets(Fault fault) {
        meets(FaultPlan.only(1, fault));
    }

    /** Puts the item if there is none of this id. */
    void putNew(String id, String text) {
        client.putItem(newItem(id, text));
    }

    PutItemRequest newItem(String id, String text) {
        return PutItemRequest.builder()
                .tableName(name)
                .item(item(id, text))
                .conditionExpression("attribute_not_exists(#id) OR #text = :overwritable")
                .expressionAttributeNames(Map.of("#id", "registrationId", "#text", "text"))
                .expressionAttributeValues(Map.of(":overwritable", fromS("overwritable")))
                .build();
    }

    Map<String, AttributeValue> item(String id, String text) {
        return Map.of("eventBucket", fromS("jconf#a"), "registrationId", fromS(id), "text", fromS(text));
    }

    Map<String, AttributeValue> key(String id) {
        return Map.of("eventBucket", fromS("jconf#a"), "registrationId", fromS(id));
    }

    /** What is stored; empty where nothing is. */
    Map<String, AttributeValue> stored(String id) {
        return faultless
                .getItem(get -> get.tableName(name).key(key(id)).consistentRead(true))
                .item();
    }

    String text(String id) {
        return stored(id).getOrDefault("text", fromS("")).s();
    }
}
