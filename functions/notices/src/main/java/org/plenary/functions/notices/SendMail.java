package org.plenary.functions.notices;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.plenary.domain.notice.Mailer.Sending;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.DueMails.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the mail that a notice calls for, if it is still due: claimed before, marked after. A crash between the mail and its marker is the
 * one way to a repeat, and the next claim says so.
 */
@Singleton
@Requires(bean = MailSettings.class)
final class SendMail {
    private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);

    private final DueMails dueMails;
    private final Letters letters;
    private final PacedMailer mailer;
    private final Clock clock;
    private final Duration lease;

    SendMail(DueMails dueMails, Letters letters, PacedMailer mailer, Clock clock, MailSettings settings) {
        this.dueMails = dueMails;
        this.letters = letters;
        this.mailer = mailer;
        this.clock = clock;
        this.lease = settings.lease();
    }

    Delivery send(Notice notice) {
        var now = clock.instant();
        return switch (dueMails.claim(notice.event(), notice.registration(), now, now.plus(lease))) {
            case Claim.Granted claim -> send(claim, now);
            case Claim.Held() -> new Delivery.Later("Held");
            case Claim.NothingDue() -> new Delivery.NothingDue();
        };
    }

    private Delivery send(Claim.Granted claim, Instant now) {
        if (claim.takenOver()) {
            var registration = claim.registration();
            LOG.warn("the mail of {} at {} may be a repeat", registration.id(), registration.event());
        }
        return switch (mailer.send(letters.write(claim.kind(), claim.registration(), now))) {
            case Sending.Accepted() -> {
                dueMails.sent(claim, clock.instant());
                yield new Delivery.Sent(claim.takenOver());
            }
            case Sending.Refused(var reason) -> new Delivery.Refused(reason);
            case Sending.Postponed(var reason) -> {
                dueMails.release(claim);
                yield new Delivery.Later(reason);
            }
        };
    }
}
