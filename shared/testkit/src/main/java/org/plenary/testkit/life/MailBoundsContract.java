package org.plenary.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.registration.Registrations.A_DAY;
import static org.plenary.domain.registration.Registrations.MAILS_A_DAY;
import static org.plenary.testkit.People.ada;
import static org.plenary.testkit.People.registered;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.domain.registration.DueMails.Claim;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.Registrations.Signup;

/** How many mails one address is sent, in memory and in a database. */
public interface MailBoundsContract {
    Duration HOUR = Duration.ofHours(1);
    Duration TICK = Duration.ofMillis(1);

    /** Any that hold nothing of the events that this contract makes up. */
    RegistrationPorts ports();

    @Test
    default void five_mails_may_be_asked_for_within_any_24_hours() {
        var ada = signedUp("five a day");
        for (int mail = 1; mail < MAILS_A_DAY; mail++) {
            assertThat(ask(ada, hour(mail))).isEqualTo(new Signup.MailDue());
        }

        assertThat(ask(ada, hour(MAILS_A_DAY))).isEqualTo(new Signup.Nothing());
        assertThat(ask(ada, hour(0).plus(A_DAY))).isEqualTo(new Signup.Nothing());
        assertThat(ask(ada, hour(0).plus(A_DAY).plus(TICK))).isEqualTo(new Signup.MailDue());
        assertThat(ask(ada, hour(1).plus(A_DAY))).isEqualTo(new Signup.Nothing());
        assertThat(ports().registrations().signUp(ada, hour(1).plus(A_DAY).plus(TICK)))
                .isEqualTo(new Signup.MailDue());
    }

    @Test
    default void the_last_five_asks_are_remembered_the_newest_first() {
        var ada = signedUp("the last five");
        assertThat(asks(ada)).containsExactly(hour(0));
        IntStream.of(1, 2, 3, 4, 25, 26).forEach(hour -> ask(ada, hour(hour)));

        assertThat(asks(ada)).containsExactly(hour(26), hour(25), hour(4), hour(3), hour(2));
    }

    @Test
    default void a_refused_ask_is_not_counted() {
        var ada = signedUp("refused");
        ask(ada, hour(0).plus(TICK));

        assertThat(asks(ada)).containsExactly(hour(0));
    }

    @Test
    default void the_mails_of_other_steps_are_counted_too_and_never_refused() {
        var ada = signedUp("other steps");
        var cancelled = stored((Changed) ada.cancel(), hour(1));
        var renewed = stored((Changed) cancelled.renew(ada), hour(2));
        var readdressed = (Changed) renewed.readdress(ada.attendee().email());
        ports().registrations().readdress(readdressed, ada.id(), ada.id(), hour(3));
        var again = stored((Changed) readdressed.registration().cancel(), hour(4));
        stored((Changed) again.renew(ada), hour(4).plus(TICK));

        assertThat(asks(ada)).containsExactly(hour(4).plus(TICK), hour(4), hour(3), hour(2), hour(1));
        assertThat(ask(ada, hour(5))).isEqualTo(new Signup.Nothing());
        assertThat(ask(ada, hour(1).plus(A_DAY).plus(TICK))).isEqualTo(new Signup.MailDue());
    }

    @Test
    default void a_correction_and_a_revocation_call_for_no_mail() {
        var ada = signedUp("no mail");
        var revoked = stored((Changed) ada.revoke(1), hour(1));
        stored((Changed) revoked.revoke(2), hour(2));

        assertThat(asks(ada)).containsExactly(hour(0));
    }

    @Test
    default void a_sender_from_before_an_erasure_does_not_end_the_mail_of_who_signed_up_after_it() {
        var ada = signedUp("a slow sender");
        var slow = (Claim.Granted) claim(ada, hour(0));
        ports().registrations().erase(ada, Erasure.Reason.REQUEST, hour(0));
        var anew = registered(ada(), Scene.event("a slow sender"), hour(1)).renewErased(2, 2);
        ports().registrations().change(anew, hour(1));
        claim(ada, hour(1));
        ports().mails().sent(slow, hour(1));
        ports().mails().release(slow);

        assertThat(claim(ada, hour(1))).isEqualTo(new Claim.Held());
    }

    private Registration signedUp(String words) {
        var registration = registered(ada(), Scene.event(words), hour(0));
        assertThat(ports().registrations().signUp(registration, hour(0))).isEqualTo(new Signup.MailDue());
        return registration;
    }

    private Registration stored(Changed changed, Instant now) {
        ports().registrations().change(changed, now);
        return ports().registrations()
                .find(changed.registration().event(), changed.registration().id())
                .orElseThrow();
    }

    private Signup ask(Registration registration, Instant now) {
        return ports().registrations().askAgain(registration.event(), registration.id(), now);
    }

    private Claim claim(Registration registration, Instant now) {
        return ports().mails().claim(registration.event(), registration.id(), now, now.plus(HOUR));
    }

    private Iterable<Instant> asks(Registration registration) {
        return ports().kept()
                .kept(registration.event(), registration.id())
                .orElseThrow()
                .mailing()
                .asks();
    }

    private static Instant hour(int hours) {
        return Life.NOON.plus(HOUR.multipliedBy(hours));
    }
}
