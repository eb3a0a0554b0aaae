package org.plenary.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.registration.Registrations.BETWEEN_MAILS;
import static org.plenary.testkit.Conferences.jconf;
import static org.plenary.testkit.People.ada;
import static org.plenary.testkit.People.boris;
import static org.plenary.testkit.People.registered;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.DueMails.Claim;
import org.plenary.domain.registration.MailKind;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.Registrations;
import org.plenary.domain.registration.Registrations.Signup;

/** What every pair of {@link Registrations} and {@link DueMails} does, in memory or in a database. */
public interface RegistrationsContract {
    Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    Duration LEASE = Duration.ofMinutes(1);
    Duration TICK = Duration.ofMillis(1);

    /** Empty ones. */
    Registrations registrations();

    /** The mails of these. */
    DueMails dueMails();

    @Test
    default void who_signed_up_is_found_and_nobody_else() {
        var registration = registered(ada(), jconf(), NOON);

        assertThat(registrations().signUp(registration, NOON)).isEqualTo(new Signup.MailDue());
        assertThat(registrations().find(registration.event(), registration.id()))
                .contains(registration);
        assertThat(registrations().find(new EventId("another"), registration.id()))
                .isEmpty();
        assertThat(registrations()
                        .find(
                                registration.event(),
                                registered(boris(), jconf(), NOON).id()))
                .isEmpty();
    }

    @Test
    default void a_repeat_of_a_signup_changes_nothing_that_the_first_one_said() {
        var first = registered(boris(), jconf(), NOON);
        registrations().signUp(first, NOON);
        var later = NOON.plus(BETWEEN_MAILS).plus(TICK);
        var strangers = registered(ada(), jconf(), later);
        var sameId = new Registration(
                first.id(),
                first.event(),
                strangers.attendee(),
                strangers.consents(),
                strangers.state(),
                strangers.payment(),
                strangers.phase(),
                strangers.day(),
                later,
                7,
                3);

        assertThat(registrations().signUp(sameId, later)).isEqualTo(new Signup.MailDue());
        assertThat(registrations().find(first.event(), first.id())).contains(first);
    }

    @Test
    default void an_address_is_mailed_again_only_after_more_than_the_time_between_mails() {
        var registration = signedUp(NOON);

        assertThat(registrations().signUp(registration, NOON)).isEqualTo(new Signup.Nothing());
        assertThat(ask(registration, NOON.plus(BETWEEN_MAILS))).isEqualTo(new Signup.Nothing());
        assertThat(ask(registration, NOON.plus(BETWEEN_MAILS).plus(TICK))).isEqualTo(new Signup.MailDue());
        assertThat(ask(registration, NOON.plus(BETWEEN_MAILS.multipliedBy(2)))).isEqualTo(new Signup.Nothing());
        assertThat(registrations().signUp(registration, NOON.plus(BETWEEN_MAILS.multipliedBy(3))))
                .isEqualTo(new Signup.MailDue());
    }

    @Test
    default void asking_for_the_pass_of_an_unknown_address_stores_nothing() {
        var nobody = registered(ada(), jconf(), NOON);

        assertThat(ask(nobody, NOON)).isEqualTo(new Signup.Nothing());
        assertThat(registrations().find(nobody.event(), nobody.id())).isEmpty();
        assertThat(claim(nobody, NOON)).isEqualTo(new Claim.NothingDue());
    }

    @Test
    default void a_due_mail_is_granted_to_one_sender_until_its_lease_ends() {
        var registration = signedUp(NOON);

        assertThat(claim(registration, NOON)).isEqualTo(granted(registration, 1, false));
        assertThat(claim(registration, NOON)).isEqualTo(new Claim.Held());
        assertThat(claim(registration, NOON.plus(LEASE).minus(TICK))).isEqualTo(new Claim.Held());
        assertThat(claim(registration, NOON.plus(LEASE))).isEqualTo(granted(registration, 2, true));
    }

    @Test
    default void a_sent_mail_is_due_no_more_until_it_is_asked_for() {
        var registration = signedUp(NOON);
        dueMails().sent((Claim.Granted) claim(registration, NOON), NOON);

        assertThat(claim(registration, NOON.plus(LEASE))).isEqualTo(new Claim.NothingDue());
        var later = NOON.plus(BETWEEN_MAILS).plus(TICK);
        ask(registration, later);
        assertThat(claim(registration, later))
                .isEqualTo(new Claim.Granted(registration, MailKind.PASS_AGAIN, 2, false));
    }

    @Test
    default void a_sender_whose_claim_was_taken_over_does_not_end_the_others_work() {
        var registration = signedUp(NOON);
        var slow = (Claim.Granted) claim(registration, NOON);
        claim(registration, NOON.plus(LEASE));
        dueMails().sent(slow, NOON.plus(LEASE));

        assertThat(claim(registration, NOON.plus(LEASE).plus(TICK))).isEqualTo(new Claim.Held());
    }

    @Test
    default void a_claim_that_is_given_back_can_be_taken_at_once_and_is_no_repeat() {
        var registration = signedUp(NOON);
        dueMails().release((Claim.Granted) claim(registration, NOON));

        assertThat(claim(registration, NOON)).isEqualTo(granted(registration, 2, false));
    }

    @Test
    default void only_the_last_claim_can_be_given_back() {
        var registration = signedUp(NOON);
        var slow = (Claim.Granted) claim(registration, NOON);
        claim(registration, NOON.plus(LEASE));
        dueMails().release(slow);

        assertThat(claim(registration, NOON.plus(LEASE))).isEqualTo(new Claim.Held());
    }

    @Test
    default void a_mail_asked_for_while_another_is_being_sent_is_sent_too() {
        var registration = signedUp(NOON);
        var early = (Claim.Granted) claim(registration, NOON);
        var later = NOON.plus(BETWEEN_MAILS).plus(TICK);
        ask(registration, later);
        dueMails().sent(early, later);

        assertThat(claim(registration, later)).isEqualTo(granted(registration, 2, false));
    }

    private Registration signedUp(Instant now) {
        var registration = registered(ada(), jconf(), now);
        registrations().signUp(registration, now);
        return registration;
    }

    private Signup ask(Registration registration, Instant now) {
        return registrations().askAgain(registration.event(), registration.id(), now);
    }

    private Claim claim(Registration registration, Instant now) {
        return dueMails().claim(registration.event(), registration.id(), now, now.plus(LEASE));
    }

    private static Claim.Granted granted(Registration registration, int ordinal, boolean takenOver) {
        return new Claim.Granted(registration, MailKind.CONFIRMATION, ordinal, takenOver);
    }
}
