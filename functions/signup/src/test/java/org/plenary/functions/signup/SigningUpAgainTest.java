package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.registration.Registrations.A_DAY;
import static org.plenary.domain.registration.Registrations.BETWEEN_MAILS;
import static org.plenary.testkit.Conferences.details;
import static org.plenary.testkit.People.ada;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.MailState;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.testkit.HttpLambda.Reply;
import org.plenary.testkit.HttpSample;
import org.plenary.testkit.People;

/** The public form meets somebody who has been here before; it is answered the same in every case. */
final class SigningUpAgainTest {
    private static final SignupFunction FUNCTION = new SignupFunction();
    private static final HttpSample SIGN_UP = SignupTest.SIGN_UP.field("email", "\"ada@example.org\"");
    private static final HttpSample PASS_AGAIN =
            HttpSample.of("signup/pass-again.json").body("{\"email\": \"ada@example.org\"}");
    private static final HttpSample ME = HttpSample.of("signup/my-registration.json");
    private static final HttpSample CANCEL = HttpSample.of("signup/cancel-mine.json");
    private static final HttpSample ERASE = HttpSample.of("signup/erase-mine.json");
    private static final Duration TICK = Duration.ofMillis(1);
    private static final Instant LATER = SignupFunction.NOW.plus(Duration.ofHours(1));

    @AfterEach
    void backToNow() {
        FUNCTION.clock.set(SignupFunction.NOW);
    }

    @Test
    void who_cancelled_is_registered_with_all_that_is_said_now_and_the_old_pass_is_dead() {
        var before = registered("again-cancelled");
        FUNCTION.send(before, CANCEL);
        var reply = at(LATER, before, SIGN_UP);

        assertThat(reply).isEqualTo(accepted());
        var after = stored(before);
        assertThat(after.state()).isEqualTo(RegistrationState.REGISTERED);
        assertThat(after.attendee().name().value()).isEqualTo("Amina Okafor");
        assertThat(after.registeredAt()).isEqualTo(LATER);
        assertThat(FUNCTION.kept(before).mailing().state()).isEqualTo(MailState.DUE);
        assertThat(FUNCTION.send(before, ME).problem()).isEqualTo("pass-refused");
        assertThat(FUNCTION.send(after, ME).status()).isEqualTo(200);
    }

    @Test
    void who_was_erased_is_a_new_person_under_the_same_id_and_the_old_pass_is_dead() {
        var before = registered("again-erased");
        FUNCTION.send(before, ERASE);
        var reply = at(LATER, before, SIGN_UP);

        assertThat(reply).isEqualTo(accepted());
        var after = stored(before);
        assertThat(after.attendee().name().value()).isEqualTo("Amina Okafor");
        assertThat(after.epoch()).isGreaterThan(before.epoch());
        assertThat(FUNCTION.kept(before).mailing().asks()).containsExactly(LATER);
        assertThat(FUNCTION.send(before, ME).problem()).isEqualTo("pass-refused");
        assertThat(FUNCTION.send(after, ME).status()).isEqualTo(200);
    }

    @Test
    void who_signs_up_with_the_address_of_a_correction_is_the_person_of_before() {
        var moved = moved(registered("again-alias"), "ada@example.com");
        var reply = at(LATER, moved, SIGN_UP.field("email", "\"ada@example.com\""));

        assertThat(reply).isEqualTo(accepted());
        assertThat(stored(moved)).isEqualTo(moved);
        assertThat(FUNCTION.kept(moved).mailing().asks().getFirst()).isEqualTo(LATER);
        assertThat(FUNCTION.registrations().find(moved.event(), alias(moved)))
                .as("a second registration")
                .isEmpty();
    }

    @Test
    void the_address_of_a_correction_gets_its_pass_again_and_its_place_after_cancelling() {
        var moved = moved(registered("again-alias-cancelled"), "ada@example.com");
        at(LATER, moved, PASS_AGAIN.body("{\"email\": \"ada@example.com\"}"));
        assertThat(FUNCTION.kept(moved).mailing().asks().getFirst()).isEqualTo(LATER);

        FUNCTION.send(moved, CANCEL);
        at(LATER.plus(TICK), moved, SIGN_UP.field("email", "\"ada@example.com\""));
        var after = stored(moved);
        assertThat(after.state()).isEqualTo(RegistrationState.REGISTERED);
        assertThat(after.attendee().email()).isEqualTo(new EmailAddress("ada@example.com"));
        assertThat(after.epoch()).isEqualTo(moved.epoch() + 1);
    }

    @Test
    void who_was_erased_after_a_correction_signs_up_with_either_address_under_the_same_id() {
        var moved = moved(registered("again-alias-erased"), "ada@example.com");
        FUNCTION.send(moved, ERASE);
        at(LATER, moved, SIGN_UP.field("email", "\"ada@example.com\""));

        assertThat(stored(moved).attendee().email()).isEqualTo(new EmailAddress("ada@example.com"));
    }

    @Test
    void an_address_is_mailed_again_only_after_more_than_ten_minutes_by_the_form_and_by_asking_for_the_pass() {
        for (var request : new HttpSample[] {SIGN_UP, PASS_AGAIN}) {
            var registration = registered("ten-minutes-" + (request == SIGN_UP ? "form" : "pass"));
            var tenMinutes = SignupFunction.NOW.plus(BETWEEN_MAILS);

            assertThat(at(tenMinutes, registration, request)).isEqualTo(accepted());
            assertThat(FUNCTION.kept(registration).mailing().asks()).hasSize(1);
            assertThat(at(tenMinutes.plus(TICK), registration, request)).isEqualTo(accepted());
            assertThat(FUNCTION.kept(registration).mailing().asks()).hasSize(2);
            FUNCTION.clock.set(SignupFunction.NOW);
        }
    }

    @Test
    void an_address_is_sent_five_mails_a_day_and_no_more() {
        var registration = registered("five-a-day");
        var now = SignupFunction.NOW;
        for (int mail = 2; mail <= 5; mail++) {
            now = now.plus(BETWEEN_MAILS).plus(TICK);
            at(now, registration, SIGN_UP);
            assertThat(FUNCTION.kept(registration).mailing().asks()).hasSize(mail);
        }
        var asks = FUNCTION.kept(registration).mailing().asks();
        var aDayLater = SignupFunction.NOW.plus(A_DAY);

        assertThat(at(now.plus(BETWEEN_MAILS).plus(TICK), registration, SIGN_UP))
                .isEqualTo(accepted());
        assertThat(at(aDayLater, registration, PASS_AGAIN)).isEqualTo(accepted());
        assertThat(FUNCTION.kept(registration).mailing().asks()).isEqualTo(asks);
        at(aDayLater.plus(TICK), registration, PASS_AGAIN);
        assertThat(FUNCTION.kept(registration).mailing().asks())
                .hasSize(5)
                .first()
                .isEqualTo(aDayLater.plus(TICK));
    }

    /** What everybody is answered. */
    private static Reply accepted() {
        var nobody = FUNCTION.given("accepted-" + System.nanoTime(), details(EventState.PUBLISHED));
        return FUNCTION.send(nobody.id(), SIGN_UP);
    }

    private static Reply at(Instant now, Registration registration, HttpSample request) {
        FUNCTION.clock.set(now);
        return FUNCTION.send(registration.event(), request);
    }

    private static Registration registered(String eventId) {
        Event event = FUNCTION.given(eventId, details(EventState.PUBLISHED));
        return FUNCTION.registered(event, ada());
    }

    private static Registration moved(Registration registration, String address) {
        var readdressed = (Changed) registration.readdress(new EmailAddress(address));
        var moved = readdressed.registration();
        FUNCTION.registrations().readdress(readdressed, alias(moved), moved.id(), SignupFunction.NOW);
        return moved;
    }

    private static RegistrationId alias(Registration moved) {
        return People.PEPPER.registrationId(moved.event(), moved.attendee().email());
    }

    private static Registration stored(Registration registration) {
        return FUNCTION.registrations()
                .find(registration.event(), registration.id())
                .orElseThrow();
    }
}
