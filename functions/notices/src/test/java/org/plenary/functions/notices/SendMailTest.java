package org.plenary.functions.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.notices.Samples.BRUSSELS;
import static org.plenary.functions.notices.Samples.conference;
import static org.plenary.functions.notices.Samples.only;
import static org.plenary.functions.notices.Samples.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.EventId;
import org.plenary.domain.money.Price;
import org.plenary.domain.notice.Mailer;
import org.plenary.domain.notice.Mailer.Sending;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.DueMails.Claim;
import org.plenary.domain.registration.MailKind;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Suppression;

class SendMailTest {
    // Before the loggers of what is tried here.
    static {
        assertThat(Transcript.LOG).isNotNull();
    }

    private static final Instant NOON = Instant.parse("2020-01-10T12:00:00Z");
    private static final Registration ADA = registration("Ada Lovelace", "ada@example.org", "en", Payment.NONE);
    private static final Notice NOTICE = new Notice(ADA.event(), ADA.id());

    private final List<Claim.Granted> markedAsSent = new ArrayList<>();
    private final List<Claim.Granted> givenBack = new ArrayList<>();

    @Test
    void an_accepted_mail_is_marked_as_sent() {
        var claim = new Claim.Granted(ADA, MailKind.CONFIRMATION, 1, false);

        assertThat(send(claim, new Sending.Accepted())).isEqualTo(new Delivery.Sent(false));
        assertThat(markedAsSent).containsExactly(claim);
    }

    @Test
    void a_mail_whose_claim_was_taken_over_may_be_a_repeat() {
        assertThat(send(new Claim.Granted(ADA, MailKind.CONFIRMATION, 2, true), new Sending.Accepted()))
                .isEqualTo(new Delivery.Sent(true));
    }

    @Test
    void a_mail_that_was_not_accepted_is_not_marked() {
        var claim = new Claim.Granted(ADA, MailKind.CONFIRMATION, 1, false);

        assertThat(send(claim, new Sending.Refused("MessageRejected")))
                .isEqualTo(new Delivery.Refused("MessageRejected"));
        assertThat(givenBack).isEmpty();
        assertThat(send(claim, new Sending.Postponed("SendingPaused"))).isEqualTo(new Delivery.Later("SendingPaused"));
        assertThat(givenBack).containsExactly(claim);
        assertThat(markedAsSent).isEmpty();
    }

    @Test
    void nothing_is_sent_without_a_claim() {
        Mailer none = _ -> {
            throw new AssertionError("sent");
        };

        assertThat(send(new Claim.Held(), none)).isEqualTo(new Delivery.Later("Held"));
        assertThat(send(new Claim.NothingDue(), none)).isEqualTo(new Delivery.NothingDue());
    }

    private Delivery send(Claim claim, Sending sending) {
        return send(claim, _ -> sending);
    }

    private Delivery send(Claim claim, Mailer mailer) {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        var events = only(conference(BRUSSELS, Price.FREE));
        var letters = new Letters(events, _ -> "signed", new Site("https://example.org"));
        var paced = new PacedMailer(mailer, new Pace(1000, clock, _ -> {}));
        var settings = new MailSettings(1000, Duration.ofMinutes(1), 10, 1000);
        return new SendMail(new OneClaim(claim), letters, paced, clock, settings).send(NOTICE);
    }

    /** Answers the one registration's claim, which has to be asked for with the configured lease. */
    private final class OneClaim implements DueMails {
        private final Claim claim;

        OneClaim(Claim claim) {
            this.claim = claim;
        }

        @Override
        public Claim claim(EventId event, RegistrationId id, Instant now, Instant leaseEnd) {
            assertThat(event).isEqualTo(ADA.event());
            assertThat(id).isEqualTo(ADA.id());
            assertThat(now).isEqualTo(NOON);
            assertThat(leaseEnd).isEqualTo(NOON.plusSeconds(60));
            return claim;
        }

        @Override
        public void release(Claim.Granted released) {
            givenBack.add(released);
        }

        @Override
        public void sent(Claim.Granted sent, Instant now) {
            markedAsSent.add(sent);
        }

        @Override
        public void giveUp(EventId event, RegistrationId id) {
            throw new AssertionError("given up");
        }

        @Override
        public boolean suppress(MailReference about, Suppression suppression) {
            throw new AssertionError("suppressed");
        }
    }
}
