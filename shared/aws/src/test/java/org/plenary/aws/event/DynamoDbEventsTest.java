package org.plenary.aws.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.testkit.Conferences.jconf;
import static org.plenary.testkit.Conferences.online;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.aws.DynamoDb;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.event.EventChange;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.OrganisationId;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme  ",
                "acme  jconf",
                "acme 2027-03-01T00:00:00.000Z ",
                "acme 2027-03-01T00:00:00.000Z NO",
                "acme 2027-03-01T00:00:00Z jconf",
                "acme yesterday jconf"
            })
    void an_invented_next_is_refused_before_the_database_does(String next) {
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> events.ofOrganisation(new OrganisationId("acme"), 1, cursor));
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
