package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.details;
import static org.plenary.testkit.Conferences.limitedTo;
import static org.plenary.testkit.People.ada;
import static org.plenary.testkit.People.boris;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.testkit.HttpLambda.Reply;
import org.plenary.testkit.HttpSample;
import org.plenary.testkit.fault.FaultPlan;
import org.plenary.testkit.fault.History;

/** An organiser takes only so many signups from one network within an hour. */
final class NetworkLimitTest {
    private static final SignupFunction FUNCTION = new SignupFunction();
    private static final HttpSample PASS_AGAIN = HttpSample.of("signup/pass-again.json");
    private static final HttpSample CANCEL = HttpSample.of("signup/cancel-mine.json");
    private static final HttpSample RENEW = HttpSample.of("signup/renew-mine.json");
    private static final Instant ONE_O_CLOCK = SignupFunction.NOW.plus(Duration.ofHours(1));

    @AfterEach
    void backToNow() {
        FUNCTION.clock.set(SignupFunction.NOW);
    }

    @Test
    void as_many_sign_up_from_one_network_as_the_event_takes_and_the_next_one_waits_for_the_next_hour() {
        var event = limited("network-hour", 2);
        FUNCTION.clock.set(ONE_O_CLOCK.minusMillis(1500));

        assertThat(from("203.0.113.1", event, 1).status()).isEqualTo(202);
        assertThat(from("203.0.113.2", event, 2).status()).isEqualTo(202);
        var refused = from("203.0.113.3", event, 3);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-signups");
        assertThat(refused.header("retry-after")).isEqualTo("2");
        FUNCTION.clock.set(ONE_O_CLOCK.minusMillis(1));
        assertThat(from("203.0.113.3", event, 3).header("retry-after")).isEqualTo("1");
        FUNCTION.clock.set(ONE_O_CLOCK);
        assertThat(from("203.0.113.3", event, 3).status()).isEqualTo(202);
    }

    @Test
    void who_is_refused_is_not_stored_and_gets_no_mail() {
        var event = limited("network-refused", 1);
        from("203.0.113.1", event, 1);
        var reply = FUNCTION.send(
                event.id(),
                SignupTest.SIGN_UP.field("email", "\"ada@example.org\"").source("203.0.113.2"));

        assertThat(reply.status()).isEqualTo(429);
        assertThat(FUNCTION.isStored(event, ada())).isFalse();
    }

    @Test
    void another_network_is_counted_by_itself() {
        var event = limited("network-other", 1);

        assertThat(from("203.0.113.1", event, 1).status()).isEqualTo(202);
        assertThat(from("203.0.114.1", event, 2).status()).isEqualTo(202);
        assertThat(from("2001:db8:1:1::1", event, 3).status()).isEqualTo(202);
        assertThat(from("2001:db8:1:ff::9", event, 4).status()).isEqualTo(429);
        assertThat(from("2001:db8:1:100::1", event, 5).status()).isEqualTo(202);
    }

    @Test
    void what_a_client_says_about_its_address_changes_nothing() {
        var event = limited("network-header", 1);
        from("203.0.113.1", event, 1);
        var pretending = signUp(2).source("203.0.113.1").header("x-forwarded-for", "198.51.100.7");

        assertThat(FUNCTION.send(event.id(), pretending).status()).isEqualTo(429);
    }

    @Test
    void another_event_counts_by_itself_or_not_at_all() {
        var event = limited("network-first", 1);
        var other = limited("network-second", 1);
        var unlimited = FUNCTION.given("network-unlimited", details(EventState.PUBLISHED));
        from("203.0.113.1", event, 1);

        assertThat(from("203.0.113.1", other, 1).status()).isEqualTo(202);
        for (int person = 1; person < 5; person++) {
            assertThat(from("203.0.113.1", unlimited, person).status()).isEqualTo(202);
        }
    }

    @Test
    void the_pass_and_its_steps_are_not_counted() {
        var event = limited("network-steps", 1);
        var registration = FUNCTION.registered(event, ada());
        from("203.0.113.24", event, 1);

        assertThat(FUNCTION.send(event.id(), PASS_AGAIN).status()).isEqualTo(202);
        FUNCTION.send(registration, CANCEL);
        assertThat(FUNCTION.send(registration, RENEW).status()).isEqualTo(202);
        assertThat(FUNCTION.stored(event, ada()).state()).isEqualTo(RegistrationState.REGISTERED);
    }

    @Test
    void a_signup_is_one_call_where_nobody_counts_and_two_where_the_event_does() {
        var function = new FaultySignup();
        var unlimited = details(EventState.PUBLISHED);

        assertThat(callsOfASignup(function, function.given("network-one-call", unlimited)))
                .isEqualTo(1);
        assertThat(callsOfASignup(function, function.given("network-two-calls", limitedTo(9, unlimited))))
                .isEqualTo(2);
    }

    /** Of the second one, when the function has its event and secrets. */
    private static int callsOfASignup(FaultySignup function, Event event) {
        var signup = function.bean(Signup.class);
        signup.signUp(event.id(), boris(), ConsentWish.NONE, FaultySignup.NETWORK);
        function.http.follow(new History(0), FaultPlan.NONE);
        signup.signUp(event.id(), ada(), ConsentWish.NONE, FaultySignup.NETWORK);
        return function.http.calls();
    }

    private static Event limited(String id, int signupsAnHour) {
        return FUNCTION.given(id, limitedTo(signupsAnHour, details(EventState.PUBLISHED)));
    }

    private static Reply from(String address, Event event, int person) {
        return FUNCTION.send(event.id(), signUp(person).source(address));
    }

    private static HttpSample signUp(int person) {
        return SignupTest.SIGN_UP.field("email", "\"person" + person + "@example.org\"");
    }
}
