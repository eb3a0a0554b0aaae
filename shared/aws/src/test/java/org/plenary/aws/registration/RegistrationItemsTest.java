package org.plenary.aws.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.details;
import static org.plenary.testkit.People.ada;
import static org.plenary.testkit.People.registered;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.registration.Agreement;
import org.plenary.domain.registration.Consent;
import org.plenary.domain.registration.Consents;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.PersonName;
import org.plenary.domain.registration.PersonalField;
import org.plenary.domain.registration.Purpose;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.TextVersion;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.People;
import org.plenary.testkit.life.Decision;
import org.plenary.testkit.life.Life;
import org.plenary.testkit.life.RegistrationPorts;
import org.plenary.testkit.life.Step;
import org.plenary.testkit.life.Wish;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the steps in a registration's life leave in the table, attribute by attribute, and what they find of older and newer code. */
@Tag("contract")
final class RegistrationItemsTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(5));
    private static final Tables TABLES = Tables.create();
    private static final RegistrationPorts PORTS = TABLES.ports();

    @ParameterizedTest
    @EnumSource
    void nothing_is_left_of_what_is_erased_but_that_it_was(Erasure.Reason reason) {
        var ada = signedUp("erased-" + reason);
        update(ada, "SET ofTomorrow = :value, suppressed = :value, suppressedAt = :one");
        PORTS.registrations().erase(ada, reason, LATER);

        assertThat(item(ada))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "eventBucket", fromS(ada.event() + "#" + ada.id().bucket()),
                        "registrationId", fromS(ada.id().value()),
                        "state", fromS("ERASED"),
                        "erasedAt", millis(LATER),
                        "erasure", fromS(reason.name()),
                        "epoch", fromN("2"),
                        "version", fromN("2")));
    }

    @Test
    void an_erasure_is_remembered_by_ids_alone_and_for_longer_than_any_backup() {
        var ada = signedUp("remembered");
        PORTS.registrations().erase(ada, Erasure.Reason.REQUEST, LATER);

        var key = Map.of(
                "eventId", fromS(ada.event().value()),
                "registrationId", fromS(ada.id().value()));
        assertThat(TABLES.client()
                        .getItem(get -> get.tableName(TABLES.erasures().table()).key(key))
                        .item())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "eventId", fromS(ada.event().value()),
                        "registrationId", fromS(ada.id().value()),
                        "erasedAt", millis(LATER),
                        "expiresAt",
                                fromN(Long.toString(
                                        LATER.plus(Duration.ofDays(40)).getEpochSecond()))));
    }

    @Test
    void an_alias_holds_ids_alone() {
        var ada = signedUp("alias");
        var corrected = step(Step.READDRESS, ada);
        corrected.store();
        var alias = corrected.wanted().orElseThrow();
        var id = People.id(alias.attendee(), event("alias"));

        assertThat(item(ada.under(id)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "eventBucket", fromS("alias#" + id.bucket()),
                        "registrationId", fromS(id.value()),
                        "aliasOf", fromS(ada.id().value())));
    }

    @Test
    void who_signs_up_after_an_erasure_has_an_item_like_anybody_else_who_has_taken_a_step() {
        var ada = signedUp("anew");
        var before = new HashSet<>(item(ada).keySet());
        before.add("changedAt");
        PORTS.registrations().erase(ada, Erasure.Reason.REQUEST, NOON);
        PORTS.registrations().change(ada.renewErased(2, 2), LATER);

        assertThat(item(ada).keySet()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ERASE")
    void a_step_keeps_the_attributes_that_newer_code_added(Step step) {
        var ada = signedUp("tomorrow-" + step);
        update(ada, "SET ofTomorrow = :value, asked6 = :one");
        step(step, ada).store();

        assertThat(item(ada)).containsEntry("ofTomorrow", fromS("kept")).containsEntry("asked6", fromN("1"));
    }

    @ParameterizedTest
    @EnumSource
    void a_registration_of_the_version_before_takes_every_step_as_a_new_one_does(Step step) {
        var old = signedUp("old-" + step);
        update(old, "REMOVE version, consents, codeOfConduct, asked2, asked3, asked4, asked5");
        var inMemory = RegistrationPorts.inMemory();
        inMemory.registrations().signUp(old, NOON);
        var life = new Life(PORTS, event("old-" + step), ada());
        var expected = new Life(inMemory, event("old-" + step), ada());

        assertThat(PORTS.registrations().find(old.event(), old.id())).contains(old);
        assertThat(step(step, life).store()).isEqualTo(step(step, expected).store());
        assertThat(life.standing()).isEqualTo(expected.standing());
        assertThat(life.kept()).isEqualTo(expected.kept());
    }

    @Test
    void a_consent_that_only_newer_code_knows_is_passed_over() {
        var ada = signedUp("newer-consents");
        var known = new Consent(Purpose.SPONSOR_MESSAGES, PersonalField.COMPANY);
        TABLES.client()
                .updateItem(update -> update.tableName(TABLES.registrations().table())
                        .key(DynamoDbRegistrations.key(ada.event(), ada.id()))
                        .updateExpression("SET consents = :consents, codeOfConduct = :conduct")
                        .expressionAttributeValues(Map.of(
                                ":conduct",
                                fromS("3 12"),
                                ":consents",
                                fromM(Map.of(
                                        "HOLOGRAMS.EMAIL", fromS("1 1"),
                                        "SPONSOR_MESSAGES.SHOE_SIZE", fromS("1 1"),
                                        "SPONSOR_MESSAGES.COMPANY", fromS("2026-11 1793363000000"))))));

        var agreed = new Agreement(new TextVersion("2026-11"), Instant.ofEpochMilli(1793363000000L));
        assertThat(PORTS.registrations()
                        .find(ada.event(), ada.id())
                        .orElseThrow()
                        .consents())
                .isEqualTo(new Consents(
                        Map.of(known, agreed),
                        Optional.of(new Agreement(new TextVersion("3"), Instant.ofEpochMilli(12)))));
    }

    private static Registration signedUp(String words) {
        var registration = registered(ada(), event(words), NOON);
        PORTS.registrations().signUp(registration, NOON);
        return registration;
    }

    private static Decision step(Step step, Registration registration) {
        return step(step, new Life(PORTS, event(registration.event().value()), ada()));
    }

    private static Decision step(Step step, Life life) {
        life.see();
        return life.decide(
                step, new Wish(LATER, new PersonName("Ada King"), new EmailAddress("ada.king@example.org"), 1));
    }

    private static Event event(String words) {
        return Conferences.event(words.toLowerCase(Locale.ROOT).replace('_', '-'), details(EventState.PUBLISHED));
    }

    private static void update(Registration registration, String expression) {
        var values = Map.of(":value", fromS("kept"), ":one", fromN("1"));
        TABLES.client()
                .updateItem(update -> update.tableName(TABLES.registrations().table())
                        .key(DynamoDbRegistrations.key(registration.event(), registration.id()))
                        .updateExpression(expression)
                        .expressionAttributeValues(expression.startsWith("REMOVE") ? null : values));
    }

    private static Map<String, AttributeValue> item(Registration registration) {
        return TABLES.client()
                .getItem(get -> get.tableName(TABLES.registrations().table())
                        .key(DynamoDbRegistrations.key(registration.event(), registration.id()))
                        .consistentRead(true))
                .item();
    }

    private static AttributeValue millis(Instant instant) {
        return fromN(Long.toString(instant.toEpochMilli()));
    }
}
