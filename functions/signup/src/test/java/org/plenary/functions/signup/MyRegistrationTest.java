package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.details;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.Registration;
import org.plenary.testkit.HttpLambda.Reply;
import org.plenary.testkit.HttpSample;
import org.plenary.testkit.People;

/** What a pass opens, and what it does not. */
final class MyRegistrationTest {
    private static final SignupFunction FUNCTION = new SignupFunction();
    private static final HttpSample ME = HttpSample.of("signup/my-registration.json");
    private static final HttpSample PASS_AGAIN = HttpSample.of("signup/pass-again.json");

    @Test
    void a_pass_opens_its_own_registration() {
        var event = FUNCTION.given("opens-its-own", details(EventState.PUBLISHED));
        var registration = registered(event);
        var reply = me(event, "Bearer " + FUNCTION.signed(registration.pass()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        var me = reply.json();
        assertThat(me.path("registrationId").asText())
                .isEqualTo(registration.id().value());
        assertThat(me.path("email").asText()).isEqualTo("Ada@Example.org");
        assertThat(me.path("registeredAt").asText()).isEqualTo("2027-03-01T12:00:00Z");
        assertThat(me.path("day").asText()).isEqualTo("2027-03-01");
    }

    @Test
    void without_a_pass_one_is_asked_for() {
        var event = FUNCTION.given("without", details(EventState.PUBLISHED));
        for (var header : List.of("", "Basic YTpi", "Bearer")) {
            var reply = me(event, header);
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.problem()).isEqualTo("pass-missing");
            assertThat(reply.header("www-authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void a_tampered_revoked_or_foreign_pass_opens_nothing() {
        var event = FUNCTION.given("tampered", details(EventState.PUBLISHED));
        var other = FUNCTION.given("other", details(EventState.PUBLISHED));
        var registration = registered(event);
        var pass = FUNCTION.signed(registration.pass());
        var refused = List.of(
                pass.substring(0, pass.length() - 8) + "AAAAAAAA",
                pass.substring(0, pass.length() - 1),
                pass.substring(0, pass.lastIndexOf('.')) + ".",
                "x" + pass,
                pass.replaceFirst("\\.", ".e30"),
                FUNCTION.signed(new Pass(event.id(), registration.id(), registration.epoch() + 1)),
                FUNCTION.signed(new Pass(event.id(), registration.id(), registration.epoch() - 1)),
                FUNCTION.signed(new Pass(event.id(), People.id(People.boris(), event), 1)),
                FUNCTION.signed(new Pass(other.id(), registration.id(), registration.epoch())));

        for (var text : refused) {
            var reply = me(event, "Bearer " + text);
            assertThat(reply.status()).as(text).isEqualTo(401);
            assertThat(reply.problem()).isEqualTo("pass-refused");
        }
        assertThat(me(other, "Bearer " + pass).status()).isEqualTo(401);
        assertThat(me(event, "Bearer " + pass).status()).isEqualTo(200);
    }

    @Test
    void asking_for_the_pass_is_answered_the_same_for_everybody_and_registers_nobody() {
        var event = FUNCTION.given("asking", details(EventState.PUBLISHED));
        registered(event);
        var known = FUNCTION.send(event.id(), PASS_AGAIN.body("{\"email\": \"ada@example.org\"}"));
        var unknown = FUNCTION.send(event.id(), PASS_AGAIN.body("{\"email\": \"boris@example.org\"}"));

        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown).isEqualTo(known);
        assertThat(FUNCTION.isStored(event, People.boris())).isFalse();
    }

    @Test
    void a_pass_is_asked_for_by_a_valid_address_of_a_public_event() {
        var draft = FUNCTION.given("draft-of-passes", details(EventState.DRAFT));
        var event = FUNCTION.given("valid-address", details(EventState.PUBLISHED));

        assertThat(FUNCTION.send(draft.id(), PASS_AGAIN).status()).isEqualTo(404);
        var reply = FUNCTION.send(event.id(), PASS_AGAIN.body("{\"email\": \"ada\"}"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(SignupTest.pointers(reply)).containsExactly("#/email");
    }

    private static Registration registered(Event event) {
        var registration = People.registered(People.ada(), event, SignupFunction.NOW);
        FUNCTION.registrations().signUp(registration, SignupFunction.NOW);
        return registration;
    }

    private static Reply me(Event event, String authorization) {
        return FUNCTION.send(event.id(), ME.header("authorization", authorization));
    }
}
