package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.costing;
import static org.plenary.testkit.Conferences.details;
import static org.plenary.testkit.Conferences.registering;
import static org.plenary.testkit.People.ada;
import static org.plenary.testkit.People.boris;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.registration.MailState;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.testkit.HttpLambda.Reply;
import org.plenary.testkit.HttpSample;
import org.plenary.testkit.People;

/** An attendee goes through the life of a registration with the pass; the registration is looked up in the database afterwards. */
final class MyStepsTest {
    private static final SignupFunction FUNCTION = new SignupFunction();
    private static final HttpSample ME = HttpSample.of("signup/my-registration.json");
    private static final HttpSample CORRECT = HttpSample.of("signup/correct-mine.json");
    private static final HttpSample CANCEL = HttpSample.of("signup/cancel-mine.json");
    private static final HttpSample RENEW = HttpSample.of("signup/renew-mine.json");
    private static final HttpSample EXPORT = HttpSample.of("signup/export-mine.json");
    private static final HttpSample ERASE = HttpSample.of("signup/erase-mine.json");
    private static final List<HttpSample> ALL = List.of(ME, CORRECT, CANCEL, RENEW, EXPORT, ERASE);
    private static final Instant LATER = SignupFunction.NOW.plus(Duration.ofHours(1));

    @AfterEach
    void backToNow() {
        FUNCTION.clock.set(SignupFunction.NOW);
    }

    @Test
    void a_correction_says_everything_anew_but_the_address() {
        var before = registered("correction");
        FUNCTION.clock.set(LATER);
        var reply = FUNCTION.send(before, CORRECT);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("name").asText()).isEqualTo("Amina Okafor");
        assertThat(reply.json().path("email").asText()).isEqualTo("Ada@Example.org");
        assertThat(reply.json().at("/consents/SERIES_INVITATIONS/EMAIL").toString())
                .isEqualTo("{\"version\":\"2048-06\",\"at\":\"2027-03-01T13:00:00Z\"}");
        assertThat(reply.json().path("codeOfConduct").toString())
                .isEqualTo("{\"version\":\"2048-06\",\"at\":\"2027-03-01T13:00:00Z\"}");
        assertThat(FUNCTION.send(before, ME)).isEqualTo(reply);
        var after = stored(before);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.registeredAt()).isEqualTo(before.registeredAt());
    }

    @Test
    void a_correction_repeated_changes_nothing_and_is_answered_the_same() {
        var registration = registered("correction-repeated");
        var first = FUNCTION.send(registration, CORRECT);
        FUNCTION.clock.set(LATER);

        assertThat(FUNCTION.send(registration, CORRECT)).isEqualTo(first);
        assertThat(stored(registration).version()).isEqualTo(registration.version() + 1);
    }

    @Test
    void a_consent_is_withdrawn_by_leaving_it_out_after_cancelling_too() {
        var registration = registered("withdrawn");
        FUNCTION.send(registration, CORRECT);
        FUNCTION.send(registration, CANCEL);
        var reply = FUNCTION.send(registration, CORRECT.field("consents", "").field("codeOfConduct", ""));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("state").asText()).isEqualTo("CANCELLED");
        assertThat(reply.json().path("consents").toString()).isEqualTo("{}");
        assertThat(reply.json().has("codeOfConduct")).isFalse();
        assertThat(stored(registration).consents().given()).isEmpty();
    }

    @Test
    void a_correction_calls_for_no_mail() {
        var registration = registered("no-mail");
        FUNCTION.clock.set(LATER);
        FUNCTION.send(registration, CORRECT);

        assertThat(FUNCTION.kept(registration).mailing().asks()).containsExactly(SignupFunction.NOW);
    }

    @Test
    void what_a_person_may_not_correct_is_an_unknown_field_and_changes_nothing() {
        var registration = registered("mass-correction");
        for (var field : List.of(
                "state", "epoch", "payment", "phase", "organisationId", "email", "registrationId", "version", "day")) {
            var reply = FUNCTION.send(registration, CORRECT.field(field, "\"PAID\""));
            assertThat(reply.status()).as(field).isEqualTo(400);
            assertThat(reply.problem()).isEqualTo("unknown-field");
            assertThat(SignupTest.pointers(reply)).containsExactly("#/" + field);
        }
        assertThat(stored(registration)).isEqualTo(registration);
    }

    @Test
    void all_wrong_values_of_a_correction_are_told_at_once() {
        var registration = registered("wrong-correction");
        var reply = FUNCTION.send(
                registration,
                CORRECT.field("name", "\" \"")
                        .field("country", "\"ZZ\"")
                        .field("relationship", "")
                        .field("codeOfConduct", "\"of last year\"")
                        .field("consents", "{\"SERIES_INVITATIONS\": {\"EMAIL\": \"\"}, \"ADVERTISING\": {}}"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(SignupTest.pointers(reply))
                .containsExactlyInAnyOrder(
                        "#/name",
                        "#/country",
                        "#/relationship",
                        "#/codeOfConduct",
                        "#/consents/SERIES_INVITATIONS/EMAIL",
                        "#/consents/ADVERTISING");
        assertThat(stored(registration)).isEqualTo(registration);
    }

    @Test
    void who_cancels_is_told_by_mail_once_and_keeps_the_pass() {
        var registration = registered("cancelled");
        FUNCTION.clock.set(LATER);
        var reply = FUNCTION.send(registration, CANCEL);
        FUNCTION.clock.set(LATER.plusSeconds(1));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("state").asText()).isEqualTo("CANCELLED");
        assertThat(FUNCTION.send(registration, CANCEL)).isEqualTo(reply);
        assertThat(FUNCTION.send(registration, ME)).isEqualTo(reply);
        var mailing = FUNCTION.kept(registration).mailing();
        assertThat(mailing.state()).isEqualTo(MailState.DUE);
        assertThat(mailing.asks()).containsExactly(LATER, SignupFunction.NOW);
    }

    @Test
    void who_signs_up_again_has_a_new_time_and_pass_and_the_data_of_before() {
        var registration = registered("renewed");
        FUNCTION.send(registration, CORRECT);
        FUNCTION.send(registration, CANCEL);
        FUNCTION.clock.set(LATER);
        var cancelled = stored(registration);
        var reply = FUNCTION.send(registration, RENEW);

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().path("status").asText()).isEqualTo("ACCEPTED");
        var renewed = stored(registration);
        assertThat(renewed.state()).isEqualTo(RegistrationState.REGISTERED);
        assertThat(renewed.epoch()).isEqualTo(registration.epoch() + 1);
        assertThat(renewed.registeredAt()).isEqualTo(LATER);
        assertThat(renewed.attendee()).isEqualTo(cancelled.attendee());
        assertThat(renewed.consents()).isEqualTo(cancelled.consents());
        assertThat(FUNCTION.kept(registration).mailing().state()).isEqualTo(MailState.DUE);
        assertThat(FUNCTION.send(registration, ME).problem()).isEqualTo("pass-refused");
        assertThat(FUNCTION.send(renewed, ME).status()).isEqualTo(200);
    }

    @Test
    void signing_up_again_may_be_repeated_with_the_pass_that_it_replaced_and_with_no_older_one() {
        var first = registered("renewed-twice");
        FUNCTION.send(first, CANCEL);
        var accepted = FUNCTION.send(first, RENEW);
        var second = stored(first);

        assertThat(FUNCTION.send(first, RENEW)).isEqualTo(accepted);
        assertThat(FUNCTION.send(second, RENEW)).isEqualTo(accepted);
        assertThat(stored(first)).isEqualTo(second);
        FUNCTION.send(second, CANCEL);
        assertThat(FUNCTION.send(first, RENEW).problem()).isEqualTo("pass-refused");
        FUNCTION.send(second, RENEW);
        assertThat(FUNCTION.send(first, RENEW).problem()).isEqualTo("pass-refused");
    }

    @Test
    void who_never_cancelled_signs_up_again_without_any_change() {
        var registration = registered("never-cancelled");

        assertThat(FUNCTION.send(registration, RENEW).status()).isEqualTo(202);
        assertThat(stored(registration)).isEqualTo(registration);
    }

    @Test
    void nobody_signs_up_again_where_nobody_signs_up() {
        var opens = SignupFunction.NOW;
        var closes = opens.plus(Duration.ofDays(1));
        var window = FUNCTION.given("renewal-window", registering(details(EventState.PUBLISHED), opens, closes));
        var registration = FUNCTION.registered(window, ada());
        FUNCTION.send(registration, CANCEL);
        var cancelled = stored(registration);

        assertThat(at(opens.minusMillis(1), registration, RENEW).problem()).isEqualTo("registration-not-open");
        assertThat(at(closes, registration, RENEW).problem()).isEqualTo("registration-closed");
        assertThat(stored(registration)).isEqualTo(cancelled);
        assertThat(at(closes.minusMillis(1), registration, RENEW).status()).isEqualTo(202);
        assertThat(at(closes, registration, RENEW).status())
                .as("its repeat, after all has closed")
                .isEqualTo(202);
    }

    @Test
    void nobody_signs_up_again_for_what_does_not_take_place() {
        var registration = registered("renewal-called-off");
        FUNCTION.send(registration, CANCEL);
        FUNCTION.cancel(event("renewal-called-off"));
        FUNCTION.clock.set(LATER);

        assertThat(FUNCTION.send(registration, RENEW).problem()).isEqualTo("event-cancelled");
        assertThat(FUNCTION.send(registration, CORRECT).status()).isEqualTo(200);
        assertThat(FUNCTION.send(registration, ERASE).status()).isEqualTo(204);
    }

    @Test
    void who_signs_up_again_for_a_paid_event_has_to_pay_again() {
        var paid = FUNCTION.given("renewal-paid", costing(details(EventState.PUBLISHED), 4900));
        var registration = FUNCTION.registered(paid, ada());
        FUNCTION.send(registration, CANCEL);
        FUNCTION.send(registration, RENEW);

        assertThat(stored(registration).payment()).isEqualTo(Payment.DUE);
    }

    @Test
    void who_is_erased_is_gone_and_may_ask_again() {
        var registration = registered("erased");
        var other = FUNCTION.registered(event("erased"), boris());
        var reply = FUNCTION.send(registration, ERASE);

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.text()).isEmpty();
        assertThat(FUNCTION.registrations().isErased(registration.event(), registration.id()))
                .isTrue();
        assertThat(FUNCTION.registrations().find(registration.event(), registration.id()))
                .isEmpty();
        assertThat(FUNCTION.send(registration, ERASE)).isEqualTo(reply);
        for (var request : List.of(ME, CORRECT, CANCEL, RENEW, EXPORT)) {
            assertThat(FUNCTION.send(registration, request).problem()).isEqualTo("pass-refused");
        }
        assertThat(FUNCTION.send(other, ME).status()).isEqualTo(200);
    }

    @Test
    void who_cancelled_may_be_erased_too() {
        var registration = registered("cancelled-erased");
        FUNCTION.send(registration, CANCEL);

        assertThat(FUNCTION.send(registration, ERASE).status()).isEqualTo(204);
    }

    @Test
    void a_pass_of_before_does_not_erase_who_signed_up_since() {
        var registration = registered("erased-anew");
        FUNCTION.send(registration, ERASE);
        var anew = People.registered(ada(), event("erased-anew"), LATER);
        FUNCTION.send(registration.event(), SignupTest.SIGN_UP.field("email", "\"ada@example.org\""));

        assertThat(FUNCTION.send(registration, ERASE).problem()).isEqualTo("pass-refused");
        assertThat(stored(anew).attendee().name().value()).isEqualTo("Amina Okafor");
    }

    @Test
    void no_step_is_taken_without_a_pass_or_with_one_that_opens_nothing() {
        var registration = registered("steps-refused");
        var other = FUNCTION.given("steps-refused-other", details(EventState.PUBLISHED));
        var pass = FUNCTION.signed(registration.pass());
        var refused = List.of(
                pass.substring(0, pass.length() - 8) + "AAAAAAAA",
                FUNCTION.signed(new Pass(registration.event(), registration.id(), registration.epoch() + 1)),
                FUNCTION.signed(new Pass(registration.event(), People.id(boris(), event("steps-refused")), 1)),
                FUNCTION.signed(new Pass(other.id(), registration.id(), registration.epoch())));
        for (var request : ALL) {
            assertThat(FUNCTION.send(registration.event(), request.header("authorization", ""))
                            .problem())
                    .isEqualTo("pass-missing");
            assertThat(FUNCTION.send(other.id(), request.header("authorization", "Bearer " + pass))
                            .problem())
                    .isEqualTo("pass-refused");
            for (var text : refused) {
                var reply = FUNCTION.send(registration.event(), request.header("authorization", "Bearer " + text));
                assertThat(reply.status()).isEqualTo(401);
                assertThat(reply.problem()).isEqualTo("pass-refused");
                assertThat(reply.header("www-authenticate")).startsWith("Bearer");
            }
        }
        assertThat(stored(registration)).isEqualTo(registration);
    }

    @Test
    void a_revoked_pass_takes_no_step() {
        var registration = registered("steps-revoked");
        var revoked = (Changed) registration.revoke(registration.epoch());
        FUNCTION.registrations().change(revoked, SignupFunction.NOW);

        for (var request : List.of(ME, CORRECT, CANCEL, EXPORT, ERASE)) {
            assertThat(FUNCTION.send(registration, request).problem()).isEqualTo("pass-refused");
        }
        assertThat(stored(registration)).isEqualTo(revoked.registration());
    }

    @Test
    void nobody_keeps_an_answer() {
        var registration = registered("no-store");
        for (var request : ALL) {
            assertThat(FUNCTION.send(registration, request).header("cache-control"))
                    .isEqualTo("no-store");
            assertThat(FUNCTION.send(registration.event(), request.header("authorization", ""))
                            .header("cache-control"))
                    .isEqualTo("no-store");
        }
    }

    @Test
    void what_is_no_events_id_is_no_event() {
        var registration = registered("no-event");
        var pass = "Bearer " + FUNCTION.signed(registration.pass());
        for (var request : ALL) {
            var reply = FUNCTION.send(request.path(Map.of("eventId", "NO_ID")).header("authorization", pass));
            assertThat(reply.problem()).isEqualTo("event-not-found");
        }
    }

    @RepeatedTest(10)
    void a_correction_and_a_cancellation_of_the_same_moment_are_both_taken(RepetitionInfo round) throws Exception {
        var registration = registered("same-moment-" + round.getCurrentRepetition());

        assertThat(atOnce(registration, CORRECT, CANCEL)).containsExactly(200, 200);
        var after = stored(registration);
        assertThat(after.state()).isEqualTo(RegistrationState.CANCELLED);
        assertThat(after.attendee().name().value()).isEqualTo("Amina Okafor");
        assertThat(after.version()).isEqualTo(registration.version() + 2);
    }

    @RepeatedTest(10)
    void twins_sign_up_again_once(RepetitionInfo round) throws Exception {
        var registration = registered("renewal-twins-" + round.getCurrentRepetition());
        FUNCTION.send(registration, CANCEL);

        assertThat(atOnce(registration, RENEW, RENEW)).containsExactly(202, 202);
        assertThat(stored(registration).epoch()).isEqualTo(registration.epoch() + 1);
    }

    private static List<Integer> atOnce(Registration registration, HttpSample one, HttpSample other)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> FUNCTION.send(registration, one));
            var second = threads.submit(() -> FUNCTION.send(registration, other));
            return List.of(first.get().status(), second.get().status());
        }
    }

    private static Reply at(Instant now, Registration registration, HttpSample request) {
        FUNCTION.clock.set(now);
        return FUNCTION.send(registration, request);
    }

    private static Registration registered(String eventId) {
        return FUNCTION.registered(FUNCTION.given(eventId, details(EventState.PUBLISHED)), ada());
    }

    private static Event event(String eventId) {
        return FUNCTION.event(new EventId(eventId));
    }

    private static Registration stored(Registration registration) {
        return FUNCTION.registrations()
                .find(registration.event(), registration.id())
                .orElseThrow();
    }
}
