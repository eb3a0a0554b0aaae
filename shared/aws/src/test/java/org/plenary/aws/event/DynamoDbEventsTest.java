package org.plenary.aws.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.jconf;
import static org.plenary.testkit.Conferences.online;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plenary.aws.DynamoDb;
import org.plenary.domain.event.EventChange;
import org.plenary.domain.event.Events;
import org.plenary.testkit.Database;
import org.plenary.testkit.EventsContract;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Tag("contract")
final class DynamoDbEventsTest implements EventsContract {
    private final DynamoDbClient client = Database.newClient();
    private String table = "";
    private Events events = new DynamoDbEvents(DynamoDb.enhanced(client), new EventsTable("none"));

    @BeforeEach
    void createTables() {
        table = Database.create().table("EventsTable");
        events = new DynamoDbEvents(DynamoDb.enhanced(client), new EventsTable(table));
    }

    @Override
    public Events events() {
        return events;
    }

    @Test
    void a_change_keeps_the_attributes_that_newer_code_added() {
        events.create(jconf());
        client.updateItem(update -> update.tableName(table)
                .key(Map.of("eventId", fromS("jconf-2027")))
                .updateExpression("SET ofTomorrow = :value")
                .expressionAttributeValues(Map.of(":value", fromS("kept"))));
        events.change(((EventChange.Changed) jconf().change(online(jconf().details()))).event());

        var item = client.getItem(get -> get.tableName(table).key(Map.of("eventId", fromS("jconf-2027"))))
                .item();
        assertThat(item).containsEntry("ofTomorrow", fromS("kept")).doesNotContainKey("venueName");
    }
}
