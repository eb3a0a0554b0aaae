package org.plenary.functions.notices;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.plenary.domain.notice.Mail;
import org.plenary.domain.notice.Mailer;

/** Sends mails no faster than the configured rate: SES refuses what exceeds the account's. */
@Singleton
@Requires(bean = MailSettings.class)
final class PacedMailer {
    private final Mailer mailer;
    private final Pace pace;

    @Inject
    PacedMailer(Mailer mailer, MailSettings settings, Clock clock) {
        this(mailer, new Pace(settings.rate(), clock, Thread::sleep));
    }

    PacedMailer(Mailer mailer, Pace pace) {
        this.mailer = mailer;
        this.pace = pace;
    }

    Mailer.Sending send(Mail mail) {
        pace.await();
        return mailer.send(mail);
    }
}
