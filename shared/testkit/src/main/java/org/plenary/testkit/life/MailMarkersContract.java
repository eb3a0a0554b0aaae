package org.plenary.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.People.ada;
import static org.plenary.testkit.People.registered;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plenary.domain.registration.DueMails.Claim;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.MailKind;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.MailState;
import org.plenary.domain.registration.Mailing;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.Suppression;
import org.plenary.domain.registration.Suppression.Reason;

/** What the steps in a registration's life mean for the mail that is due, in memory and in a database. */
public interface MailMarkersContract {
    Instant NOON = Life.NOON;
    Duration LEASE = Duration.ofMinutes(1);

    /** Any that hold nothing of the events that this contract makes up. */
    RegistrationPorts ports();

    @Test
    default void a_mail_is_about_what_the_registration_is_when_it_is_claimed() {
        var ada = signedUp("kinds of mail");
        var cancelled = stored((Changed) ada.cancel(), NOON.plusSeconds(1));
        assertThat(claim(ada, NOON.plusSeconds(1)))
                .isEqualTo(new Claim.Granted(cancelled, MailKind.CANCELLATION, 1, false));
        var renewed = stored(
                (Changed) cancelled.renew(registered(ada(), Scene.event("kinds of mail"), NOON.plusSeconds(2))),
                NOON.plusSeconds(2));
        assertThat(claim(ada, NOON.plusSeconds(2)))
                .isEqualTo(new Claim.Granted(renewed, MailKind.CONFIRMATION, 2, false));
    }

    @Test
    default void a_cancellation_that_comes_while_the_confirmation_is_being_sent_is_mailed_too() {
        var ada = signedUp("cancelled while sending");
        var confirmation = (Claim.Granted) claim(ada, NOON);
        stored((Changed) ada.cancel(), NOON);
        ports().mails().sent(confirmation, NOON);

        assertThat(mailing(ada).state()).isEqualTo(MailState.DUE);
        assertThat(mailing(ada).mailedAt()).isEmpty();
    }

    @Test
    default void nothing_is_sent_to_who_is_erased() {
        var ada = signedUp("nothing to the erased");
        var claim = (Claim.Granted) claim(ada, NOON);
        ports().registrations().erase(ada, Erasure.Reason.REQUEST, NOON);
        ports().mails().sent(claim, NOON);
        ports().mails().giveUp(ada.event(), ada.id());

        assertThat(claim(ada, NOON.plus(LEASE))).isEqualTo(new Claim.NothingDue());
        assertThat(ports().registrations().isErased(ada.event(), ada.id())).isTrue();
        assertThat(ports().kept().kept(ada.event(), ada.id())).isEmpty();
    }

    @Test
    default void nothing_is_sent_to_a_suppressed_address_until_it_is_corrected() {
        var ada = signedUp("nothing to the suppressed");
        assertThat(suppress(ada, Reason.BOUNCED, NOON)).isTrue();
        assertThat(claim(ada, NOON)).isEqualTo(new Claim.NothingDue());

        var corrected = (Changed) ada.readdress(ada.attendee().email());
        ports().registrations().readdress(corrected, ada.id(), ada.id(), NOON);
        assertThat(claim(ada, NOON))
                .isEqualTo(new Claim.Granted(corrected.registration(), MailKind.CONFIRMATION, 1, false));
    }

    @Test
    default void the_first_reason_for_a_suppression_stays() {
        var ada = signedUp("the first reason");
        suppress(ada, Reason.COMPLAINED, NOON);

        assertThat(suppress(ada, Reason.BOUNCED, NOON.plusSeconds(1))).isTrue();
        assertThat(mailing(ada).suppression()).contains(new Suppression(Reason.COMPLAINED, NOON));
    }

    @Test
    default void what_comes_back_about_the_address_before_the_correction_changes_nothing() {
        var ada = signedUp("an older address");
        ports().registrations().readdress((Changed) ada.readdress(ada.attendee().email()), ada.id(), ada.id(), NOON);

        assertThat(suppress(ada, Reason.BOUNCED, NOON)).isFalse();
        assertThat(mailing(ada).suppression()).isEmpty();
    }

    @Test
    default void a_mail_that_was_given_up_leaves_only_when_its_message_is_sent_again() {
        var ada = signedUp("given up");
        claim(ada, NOON);
        ports().mails().giveUp(ada.event(), ada.id());

        assertThat(mailing(ada).state()).isEqualTo(MailState.GIVEN_UP);
        assertThat(mailing(ada).claimedUntil()).isEmpty();
        assertThat(mailing(ada).overdue(NOON.plus(Duration.ofDays(1)), LEASE)).isFalse();
        assertThat(claim(ada, NOON)).isEqualTo(new Claim.Granted(ada, MailKind.CONFIRMATION, 2, false));
    }

    @Test
    default void a_mail_that_left_is_not_given_up() {
        var ada = signedUp("sent before");
        ports().mails().sent((Claim.Granted) claim(ada, NOON), NOON);
        ports().mails().giveUp(ada.event(), ada.id());

        assertThat(mailing(ada).state()).isEqualTo(MailState.SENT);
    }

    private Registration signedUp(String words) {
        var registration = registered(ada(), Scene.event(words), NOON);
        ports().registrations().signUp(registration, NOON);
        return registration;
    }

    private Registration stored(Changed changed, Instant now) {
        ports().registrations().change(changed, now);
        return changed.registration();
    }

    private Claim claim(Registration registration, Instant now) {
        return ports().mails().claim(registration.event(), registration.id(), now, now.plus(LEASE));
    }

    private boolean suppress(Registration registration, Reason reason, Instant now) {
        var about = new MailReference(registration.event(), registration.id(), registration.epoch());
        return ports().mails().suppress(about, new Suppression(reason, now));
    }

    private Mailing mailing(Registration registration) {
        return ports().kept()
                .kept(registration.event(), registration.id())
                .orElseThrow()
                .mailing();
    }
}
