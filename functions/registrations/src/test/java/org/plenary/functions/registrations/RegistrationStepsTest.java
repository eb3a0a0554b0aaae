package org.plenary.functions.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.registrations.RegistrationsFunction.NOW;
import static org.plenary.functions.registrations.RegistrationsFunction.cancel;
import static org.plenary.functions.registrations.RegistrationsFunction.correct;
import static org.plenary.functions.registrations.RegistrationsFunction.erase;
import static org.plenary.functions.registrations.RegistrationsFunction.get;
import static org.plenary.functions.registrations.RegistrationsFunction.revoke;
import static org.plenary.functions.registrations.RegistrationsFunction.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.registration.Consents;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.MailState;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Registrations.Signup;
import org.plenary.domain.registration.Suppression;
import org.plenary.testkit.People;

/** What an organiser sees of one registration, and does for somebody. */
final class RegistrationStepsTest {
    private static final RegistrationsFunction FUNCTION = new RegistrationsFunction();

    @Test
    void an_organiser_sees_all_that_is_kept_of_somebody() {
        var ada = FUNCTION.registered(People.ada(), FUNCTION.given("sees-all"));
        var reply = FUNCTION.send(get(ada));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        var view = reply.json();
        assertThat(view.path("registrationId").asText()).isEqualTo(ada.id().value());
        assertThat(view.path("name").asText()).isEqualTo("Ada Example");
        assertThat(view.path("email").asText()).isEqualTo("Ada@Example.org");
        assertThat(view.path("state").asText()).isEqualTo("REGISTERED");
        assertThat(view.path("epoch").asInt()).isEqualTo(1);
        assertThat(view.path("version").asInt()).isEqualTo(1);
        assertThat(view.path("registeredAt").asText()).isEqualTo(NOW.toString());
        assertThat(view.path("mail").path("state").asText()).isEqualTo("DUE");
        assertThat(view.path("mail").path("askedAt").asText()).isEqualTo(NOW.toString());
        assertThat(view.path("mail").has("mailedAt")).isFalse();
        assertThat(view.path("mail").has("suppressed")).isFalse();
    }

    @Test
    void a_registration_is_found_by_its_address_however_it_is_written() {
        var event = FUNCTION.given("by-address");
        var ada = FUNCTION.registered(People.ada(), event);

        var reply = FUNCTION.send(search(event, " ADA@example.ORG "));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo(FUNCTION.send(get(ada)).text());
        assertThat(FUNCTION.send(search(event, "nobody@example.org")).problem()).isEqualTo("not-found");
        assertThat(FUNCTION.send(search(event, "no address")).problem()).isEqualTo("invalid-values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaaaaaaaaaaaaaaaa", "a", "AAAAAAAAAAAAAAAAAAAAAAAAAA", "search"})
    void nobodys_id_is_answered_404_on_every_route(String id) {
        var ada = FUNCTION.registered(People.ada(), FUNCTION.given("nobodys-id"));
        var ofNobody = Map.of("registrationId", id);

        assertThat(List.of(
                        FUNCTION.send(get(ada).path(ofNobody)),
                        FUNCTION.send(cancel(ada).path(ofNobody)),
                        FUNCTION.send(correct(ada, "other@example.org").path(ofNobody)),
                        FUNCTION.send(revoke(ada, "1").path(ofNobody)),
                        FUNCTION.send(erase(ada).path(ofNobody))))
                .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(404));
    }

    @Test
    void cancelling_for_somebody_is_mailed_and_a_repeat_is_answered_the_same() {
        var ada = FUNCTION.registered(People.ada(), FUNCTION.given("cancelling"));
        var cancelled = FUNCTION.send(cancel(ada));
        var again = FUNCTION.send(cancel(ada));

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().path("state").asText()).isEqualTo("CANCELLED");
        assertThat(again).isEqualTo(cancelled);
        assertThat(FUNCTION.kept(ada).registration().state()).isEqualTo(RegistrationState.CANCELLED);
        assertThat(FUNCTION.kept(ada).mailing().asks()).hasSize(2);
    }

    @Test
    void a_revoked_pass_stays_revoked_when_it_is_revoked_again() {
        var ada = FUNCTION.registered(People.ada(), FUNCTION.given("revoking"));

        assertThat(FUNCTION.send(revoke(ada, "1")).status()).isEqualTo(204);
        assertThat(FUNCTION.send(revoke(ada, "1")).status()).isEqualTo(204);
        assertThat(FUNCTION.kept(ada).registration().epoch()).isEqualTo(2);
        assertThat(FUNCTION.kept(ada).mailing().asks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "01", "-1", "999999999", "1000000000", "99999999999", "one"})
    void a_pass_that_was_never_signed_is_not_there_to_be_revoked(String epoch) {
        var ada = FUNCTION.registered(People.ada(), FUNCTION.given("never-signed"));

        assertThat(FUNCTION.send(revoke(ada, epoch)).problem()).isEqualTo("not-found");
        assertThat(FUNCTION.kept(ada).registration().epoch()).isEqualTo(1);
    }

    @Test
    void a_corrected_address_keeps_the_id_and_both_addresses_lead_to_it() {
        var event = FUNCTION.given("correcting");
        var ada = FUNCTION.registered(People.ada(), event);
        var corrected = FUNCTION.send(correct(ada, "ada.king@example.org"));

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.json().path("registrationId").asText())
                .isEqualTo(ada.id().value());
        assertThat(corrected.json().path("email").asText()).isEqualTo("ada.king@example.org");
        assertThat(corrected.json().path("epoch").asInt()).isEqualTo(2);
        assertThat(FUNCTION.send(search(event, "ada.king@example.org")).text()).isEqualTo(corrected.text());
        assertThat(FUNCTION.send(search(event, "ada@example.org")).text()).isEqualTo(corrected.text());
    }

    @Test
    void an_address_may_be_corrected_twice_and_back() {
        var event = FUNCTION.given("twice-and-back");
        var ada = FUNCTION.registered(People.ada(), event);
        FUNCTION.send(correct(ada, "ada.king@example.org"));
        FUNCTION.send(correct(ada, "ada.lovelace@example.org"));

        assertThat(FUNCTION.send(search(event, "ada.king@example.org")).status())
                .isEqualTo(404);
        assertThat(FUNCTION.send(search(event, "ada.lovelace@example.org")).status())
                .isEqualTo(200);
        assertThat(FUNCTION.send(correct(ada, "ada@example.org")).status()).isEqualTo(200);
        assertThat(FUNCTION.send(search(event, "ada.lovelace@example.org")).status())
                .isEqualTo(404);
        assertThat(FUNCTION.kept(ada).registration().epoch()).isEqualTo(4);
    }

    @Test
    void the_address_of_another_registration_is_taken() {
        var event = FUNCTION.given("taken");
        var ada = FUNCTION.registered(People.ada(), event);
        var boris = FUNCTION.registered(People.boris(), event);
        FUNCTION.send(correct(boris, "boris.example@example.org"));

        for (var address : List.of("boris@example.org", "boris.example@example.org")) {
            var reply = FUNCTION.send(correct(ada, address));
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.problem()).isEqualTo("address-taken");
        }
        assertThat(FUNCTION.kept(ada).registration()).isEqualTo(ada);
    }

    @Test
    void a_cancelled_registrations_address_is_not_corrected() {
        var ada = FUNCTION.registered(People.ada(), FUNCTION.given("cancelled-address"));
        FUNCTION.send(cancel(ada));

        var reply = FUNCTION.send(correct(ada, "ada.king@example.org"));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("registration-cancelled");
    }

    @Test
    void correcting_an_address_to_itself_lifts_its_suppression_and_sends_a_new_pass() {
        var ada = FUNCTION.registered(People.ada(), FUNCTION.given("lifts"));
        var bounced = new Suppression(Suppression.Reason.BOUNCED, NOW);
        FUNCTION.mails().suppress(new MailReference(ada.event(), ada.id(), 1), bounced);
        var mail = FUNCTION.send(get(ada)).json().path("mail").path("suppressed");
        assertThat(mail.path("reason").asText()).isEqualTo("BOUNCED");
        assertThat(mail.path("at").asText()).isEqualTo(NOW.toString());

        var corrected = FUNCTION.send(correct(ada, "Ada@Example.org"));
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.json().path("mail").has("suppressed")).isFalse();
        assertThat(corrected.json().path("mail").path("state").asText()).isEqualTo("DUE");
        assertThat(corrected.json().path("epoch").asInt()).isEqualTo(2);
    }

    @Test
    void who_is_erased_is_nobody_and_a_repeat_finds_it_done() {
        var event = FUNCTION.given("erasing");
        var ada = FUNCTION.registered(People.ada(), event);

        assertThat(FUNCTION.send(erase(ada)).status()).isEqualTo(204);
        assertThat(FUNCTION.send(erase(ada)).status()).isEqualTo(204);
        assertThat(FUNCTION.registrations().isErased(ada.event(), ada.id())).isTrue();
        assertThat(FUNCTION.send(get(ada)).status()).isEqualTo(404);
        assertThat(FUNCTION.send(search(event, "ada@example.org")).status()).isEqualTo(404);
        assertThat(FUNCTION.send(cancel(ada)).status()).isEqualTo(404);
        assertThat(FUNCTION.send(revoke(ada, "1")).status()).isEqualTo(404);
        assertThat(FUNCTION.send(correct(ada, "ada.king@example.org")).status()).isEqualTo(404);
    }

    @Test
    void a_cancelled_registration_can_be_erased_and_its_owner_sign_up_as_somebody_new() {
        var ada = FUNCTION.registered(People.ada(), FUNCTION.given("erased-after"));
        FUNCTION.send(cancel(ada));
        FUNCTION.send(erase(ada));

        var met = FUNCTION.registrations().signUp(ada, NOW.plus(Duration.ofDays(1)));
        assertThat(met).isEqualTo(new Signup.Erased(2, 3));
    }

    @Test
    void consents_are_shown_with_their_version_and_time() {
        var event = FUNCTION.given("consents");
        var ada = People.registered(People.ada(), event, NOW);
        var agreed = new Registration(
                ada.id(),
                ada.event(),
                ada.attendee(),
                Consents.NONE.after(Agreements.INVITATIONS_AND_CONDUCT, NOW),
                ada.state(),
                ada.payment(),
                ada.phase(),
                ada.day(),
                ada.registeredAt(),
                1,
                1);
        FUNCTION.registrations().signUp(agreed, NOW);

        var view = FUNCTION.send(get(agreed)).json();
        var invitations = view.path("consents").path("SERIES_INVITATIONS").path("EMAIL");
        assertThat(invitations.path("version").asText()).isEqualTo("2026-11");
        assertThat(invitations.path("at").asText()).isEqualTo(NOW.toString());
        assertThat(view.path("codeOfConduct").path("version").asText()).isEqualTo("3");
        assertThat(FUNCTION.kept(agreed).mailing().state()).isEqualTo(MailState.DUE);
    }
}
