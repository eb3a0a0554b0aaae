package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.details;

import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
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
    void asking_for_the_pass_is_answered_the_same_for_everybody_and_registers_nobody() {
        var event = FUNCTION.given("asking", details(EventState.PUBLISHED));
        registered(event);
        var known = FUNCTION.send(event.id(), PASS_AGAIN.body("{\"email\": \"ada@example.org\"}"));
        var unknown = FUNCTION.send(event.id(), PASS_AGAIN.body("{\"email\": \"boris@example.org\"}"));

        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown).isEqualTo(known);
        assertThat(FUNCTION.isStored(event, People.boris())).isFalse();
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
