package org.plenary.aws.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.registration.Registrations.BETWEEN_MAILS;
import static org.plenary.testkit.Conferences.jconf;
import static org.plenary.testkit.People.ada;
import static org.plenary.testkit.People.boris;
import static org.plenary.testkit.People.registered;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plenary.aws.DynamoDb;
import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.DueMails.Claim;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.Registrations;
import org.plenary.testkit.Database;
import org.plenary.testkit.RegistrationsContract;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Tag("contract")
final class DynamoDbRegistrationsTest implements RegistrationsContract {
    private final WireLog wire = new WireLog();
    private final DynamoDbClient client = Database.newClient(wire);
    private RegistrationsTable table = new RegistrationsTable("none");
    private ErasuresTable erasures = new ErasuresTable("none");
    private Registrations registrations = adapter();

    @BeforeEach
    void createTables() {
        var database = Database.create();
        table = new RegistrationsTable(database.table("RegistrationsTable"));
        erasures = new ErasuresTable(database.table("ErasuresTable"));
        registrations = adapter();
    }

    private Registrations adapter() {
        return new DynamoDbRegistrations(DynamoDb.enhanced(client), client, table, erasures);
    }

    @Override
    public Registrations registrations() {
        return registrations;
    }

    @Override
    public DueMails dueMails() {
        return new DynamoDbDueMails(client, table);
    }

    @Test
    void a_signup_is_one_call_and_looks_the_same_on_the_wire_for_new_and_known_addresses() {
        var registration = registered(ada(), jconf(), NOON);
        registrations.signUp(registration, NOON);
        var ofNew = wire.drain();
        registrations.signUp(registration, NOON.plus(BETWEEN_MAILS).plusMillis(1));
        var ofKnown = wire.drain();
        registrations.signUp(registration, NOON.plus(BETWEEN_MAILS).plusMillis(1));
        var ofKnownAMomentAgo = wire.drain();

        assertThat(ofNew).hasSize(1).allMatch(call -> call.operation().equals("UpdateItem"));
        assertThat(ofKnown).isEqualTo(ofNew);
        assertThat(ofKnownAMomentAgo).isEqualTo(ofNew);
    }

    @Test
    void asking_for_a_pass_is_one_call_and_looks_the_same_on_the_wire_for_unknown_and_known_addresses() {
        var known = registered(ada(), jconf(), NOON);
        var unknown = registered(boris(), jconf(), NOON);
        registrations.signUp(known, NOON);
        wire.drain();
        registrations.askAgain(
                known.event(), known.id(), NOON.plus(BETWEEN_MAILS).plusMillis(1));
        var ofKnown = wire.drain();
        registrations.askAgain(unknown.event(), unknown.id(), NOON);

        assertThat(wire.drain()).hasSize(1).isEqualTo(ofKnown);
    }

    @Test
    void a_strangers_repeat_changes_only_when_the_mail_was_asked_for() {
        var first = registered(boris(), jconf(), NOON);
        registrations.signUp(first, NOON);
        var before = item(first);
        var later = NOON.plus(BETWEEN_MAILS).plusMillis(1);
        var stranger = registered(ada(), jconf(), later);
        registrations.signUp(
                new Registration(
                        first.id(),
                        first.event(),
                        stranger.attendee(),
                        stranger.consents(),
                        stranger.state(),
                        stranger.payment(),
                        stranger.phase(),
                        stranger.day(),
                        later,
                        9,
                        4),
                later);

        var after = item(first);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream()
                        .filter(attribute -> !attribute.getValue().equals(before.get(attribute.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("askedAt", "asked2");
    }

    @Test
    void claiming_and_marking_a_mail_keep_the_attributes_that_newer_code_added() {
        var registration = registered(ada(), jconf(), NOON);
        registrations.signUp(registration, NOON);
        client.updateItem(update -> update.tableName(table.table())
                .key(DynamoDbRegistrations.key(registration.event(), registration.id()))
                .updateExpression("SET ofTomorrow = :value")
                .expressionAttributeValues(Map.of(":value", fromS("kept"))));
        var claim = dueMails().claim(registration.event(), registration.id(), NOON, NOON.plus(LEASE));
        dueMails().sent((Claim.Granted) claim, NOON);

        assertThat(item(registration))
                .containsEntry("ofTomorrow", fromS("kept"))
                .containsEntry("mail", fromS("SENT"))
                .doesNotContainKey("mailUntil");
    }

    private Map<String, AttributeValue> item(Registration registration) {
        return client.getItem(get -> get.tableName(table.table())
                        .key(DynamoDbRegistrations.key(registration.event(), registration.id()))
                        .consistentRead(true))
                .item();
    }
}
