package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.costing;
import static org.plenary.testkit.Conferences.details;
import static org.plenary.testkit.Conferences.registering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Phase;
import org.plenary.domain.event.RecentEvents;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.Registration;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.HttpLambda.Reply;
import org.plenary.testkit.HttpSample;
import org.plenary.testkit.People;

/** People register by HTTP; the registration is looked up in the database afterwards. */
final class SignupTest {
    private static final SignupFunction FUNCTION = new SignupFunction();
    static final HttpSample SIGN_UP = HttpSample.of("signup/sign-up.json");
    private static final Duration TICK = Duration.ofMillis(1);

    @Test
    void a_signup_is_accepted_and_stored_as_it_was_said() {
        var event = FUNCTION.given("stored-as-said", details(EventState.PUBLISHED));
        var reply = FUNCTION.send(event.id(), SIGN_UP);

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().path("status").asText()).isEqualTo("ACCEPTED");
        var registration = registration(event, "Amina.Okafor@example.org");
        assertThat(registration.attendee().name().value()).isEqualTo("Amina Okafor");
        assertThat(registration.attendee().city().value()).isEqualTo("Lagos");
        assertThat(registration.payment()).isEqualTo(Payment.NONE);
        assertThat(registration.phase()).isEqualTo(Phase.LIVE);
        assertThat(registration.day()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(registration.registeredAt()).isEqualTo(SignupFunction.NOW);
    }

    @Test
    void a_known_address_is_answered_the_same_and_keeps_its_first_registration() {
        var event = FUNCTION.given("answered-the-same", details(EventState.PUBLISHED));
        var first = FUNCTION.send(event.id(), SIGN_UP);
        var again = FUNCTION.send(
                event.id(), SIGN_UP.field("name", "\"Somebody Else\"").field("city", ""));

        assertThat(again).isEqualTo(first);
        assertThat(registration(event, "amina.okafor@EXAMPLE.org")
                        .attendee()
                        .name()
                        .value())
                .isEqualTo("Amina Okafor");
    }

    @Test
    void the_city_may_be_left_out_and_nothing_else() {
        var event = FUNCTION.given("the-city-may", details(EventState.PUBLISHED));
        assertThat(FUNCTION.send(event.id(), SIGN_UP.field("city", "")).status())
                .isEqualTo(202);
        assertThat(FUNCTION.send(event.id(), SIGN_UP.field("city", "null")).status())
                .isEqualTo(202);

        for (var field : List.of("name", "email", "company", "country", "relationship", "language")) {
            var reply = FUNCTION.send(event.id(), SIGN_UP.field(field, ""));
            assertThat(reply.status()).isEqualTo(422);
            assertThat(pointers(reply)).containsExactly("#/" + field);
        }
    }

    @Test
    void a_registration_for_a_paid_event_is_due() {
        var event = FUNCTION.given("paid", costing(details(EventState.PUBLISHED), 4900));
        FUNCTION.send(event.id(), SIGN_UP);

        assertThat(registration(event, "amina.okafor@example.org").payment()).isEqualTo(Payment.DUE);
    }

    @Test
    void who_registers_at_the_events_end_or_later_registers_for_the_library() {
        var event = FUNCTION.given("ends", details(EventState.PUBLISHED));
        FUNCTION.clock.set(Conferences.END.minus(TICK));
        FUNCTION.send(event.id(), SIGN_UP.field("email", "\"before@example.org\""));
        FUNCTION.clock.set(Conferences.END);
        FUNCTION.send(event.id(), SIGN_UP.field("email", "\"after@example.org\""));
        FUNCTION.clock.set(SignupFunction.NOW);

        assertThat(registration(event, "before@example.org").phase()).isEqualTo(Phase.LIVE);
        assertThat(registration(event, "after@example.org").phase()).isEqualTo(Phase.LIBRARY);
    }

    @Test
    void registration_opens_and_closes_to_the_instant() {
        var opens = SignupFunction.NOW;
        var closes = opens.plus(Duration.ofDays(1));
        var event = FUNCTION.given("window", registering(details(EventState.PUBLISHED), opens, closes));

        assertThat(at(opens.minus(TICK), event).problem()).isEqualTo("registration-not-open");
        assertThat(at(opens, event).status()).isEqualTo(202);
        assertThat(at(closes.minus(TICK), event).status()).isEqualTo(202);
        assertThat(at(closes, event).problem()).isEqualTo("registration-closed");
    }

    @Test
    void nobody_registers_for_what_is_cancelled_a_draft_or_unknown() {
        var cancelled = FUNCTION.given("cancelled", details(EventState.CANCELLED));
        var draft = FUNCTION.given("still-a-draft", details(EventState.DRAFT));

        var refused = FUNCTION.send(cancelled.id(), SIGN_UP);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("event-cancelled");
        assertThat(FUNCTION.send(draft.id(), SIGN_UP).status()).isEqualTo(404);
        assertThat(FUNCTION.send(new EventId("unknown"), SIGN_UP).problem()).isEqualTo("event-not-found");
        assertThat(FUNCTION.send(SIGN_UP.path(Map.of("eventId", "NO_ID"))).problem())
                .isEqualTo("event-not-found");
    }

    @Test
    void a_change_of_the_event_is_seen_when_the_remembered_one_has_aged() {
        var start = SignupFunction.NOW.plus(Duration.ofDays(2));
        FUNCTION.clock.set(start);
        var event = FUNCTION.given("aging", details(EventState.PUBLISHED));
        assertThat(at(start, event).status()).isEqualTo(202);
        FUNCTION.cancel(event);

        assertThat(at(start.plus(RecentEvents.AGE).minus(TICK), event).status()).isEqualTo(202);
        assertThat(at(start.plus(RecentEvents.AGE), event).problem()).isEqualTo("event-cancelled");
    }

    @Test
    void all_wrong_values_are_told_at_once() {
        var event = FUNCTION.given("all-at-once", details(EventState.PUBLISHED));
        var reply = FUNCTION.send(event.id(), SIGN_UP.body("""
                        {"name": " ", "email": "nobody", "company": "%s", "country": "ZZ", "city": "a\\nb",
                         "relationship": "FRIEND", "language": "klingon!"}
                        """.formatted("x".repeat(101))));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.header("content-type")).startsWith("application/problem+json");
        assertThat(reply.problem()).isEqualTo("invalid-values");
        assertThat(pointers(reply))
                .containsExactly(
                        "#/name", "#/email", "#/company", "#/country", "#/city", "#/relationship", "#/language");
        assertThat(reply.text()).doesNotContain("nobody", "klingon");
    }

    @Test
    void what_is_no_json_is_told_where_it_stops_being_it() {
        var event = FUNCTION.given("no-json", details(EventState.PUBLISHED));
        for (var body : List.of("", "{", "{\"name\": \"a\",}", "{} {}", "{\"name\":\"a\",\"name\":\"b\"}", "name=a")) {
            var reply = FUNCTION.send(event.id(), SIGN_UP.body(body));
            assertThat(reply.status()).as(body).isEqualTo(400);
            assertThat(reply.problem()).isEqualTo("malformed-json");
        }
        assertThat(FUNCTION.send(event.id(), SIGN_UP.body("{\n  \"name\": nobody}"))
                        .json()
                        .path("detail")
                        .asText())
                .contains("line 2");
    }

    @Test
    void a_wrong_json_type_is_told_by_its_pointer() {
        var event = FUNCTION.given("wrong-type", details(EventState.PUBLISHED));
        for (var json : List.of("1", "true", "[]", "{}", "[\"a\"]")) {
            var reply = FUNCTION.send(event.id(), SIGN_UP.field("name", json).field("country", json));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.problem()).isEqualTo("wrong-type");
            assertThat(pointers(reply)).containsExactlyInAnyOrder("#/name", "#/country");
        }
        for (var body : List.of("[]", "\"text\"", "1", "null", "true")) {
            assertThat(FUNCTION.send(event.id(), SIGN_UP.body(body)).problem()).isEqualTo("wrong-type");
        }
    }

    @Test
    void what_only_we_decide_is_refused_as_an_unknown_field() {
        var event = FUNCTION.given("mass-assignment", details(EventState.PUBLISHED));
        for (var field : List.of("state", "epoch", "payment", "phase", "organisationId", "registrationId", "x")) {
            var reply = FUNCTION.send(event.id(), SIGN_UP.field(field, "\"PAID\""));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.problem()).isEqualTo("unknown-field");
            assertThat(pointers(reply)).containsExactly("#/" + field);
        }
        assertThat(FUNCTION.isStored(event, person("amina.okafor@example.org"))).isFalse();
    }

    @Test
    void another_content_type_or_none_is_refused() {
        var event = FUNCTION.given("content-type", details(EventState.PUBLISHED));
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml", "")) {
            var reply = FUNCTION.send(event.id(), SIGN_UP.header("content-type", type));
            assertThat(reply.status()).as(type).isEqualTo(415);
            assertThat(reply.problem()).isEqualTo("unsupported-media-type");
        }
        assertThat(FUNCTION.send(event.id(), SIGN_UP.header("content-type", "application/json; charset=utf-8"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void a_body_may_have_32_kilobytes_and_not_a_byte_more() {
        var event = FUNCTION.given("large-body", details(EventState.PUBLISHED));
        var body =
                "{\"name\": \"Amina\", \"email\": \"large@example.org\", \"company\": \"Example\", \"country\": \"NG\","
                        + " \"relationship\": \"OTHER\", \"language\": \"en\"}";
        var padding = " ".repeat(32 * 1024 - body.length());

        assertThat(FUNCTION.send(event.id(), SIGN_UP.body(body + padding)).status())
                .isEqualTo(202);
        var reply = FUNCTION.send(event.id(), SIGN_UP.body(body + padding + " "));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.problem()).isEqualTo("body-too-large");
    }

    private static Reply at(Instant now, Event event) {
        FUNCTION.clock.set(now);
        try {
            return FUNCTION.send(event.id(), SIGN_UP);
        } finally {
            FUNCTION.clock.set(SignupFunction.NOW);
        }
    }

    private static Registration registration(Event event, String address) {
        return FUNCTION.stored(event, person(address));
    }

    private static Attendee person(String address) {
        var ada = People.ada();
        return new Attendee(
                ada.name(),
                new EmailAddress(address),
                ada.company(),
                ada.country(),
                ada.city(),
                ada.relationship(),
                ada.language());
    }

    static List<String> pointers(Reply reply) {
        return reply.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asText())
                .toList();
    }
}
