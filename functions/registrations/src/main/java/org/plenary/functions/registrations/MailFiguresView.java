package org.plenary.functions.registrations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** {@link MailFigures} as organisers see them. */
@Serdeable
record MailFiguresView(
        long registrations,
        long due,
        long claimed,
        long sent,
        long givenUp,
        long bounced,
        long complained,
        long askedAgain,
        long asksInTheLastDay,
        long atDailyBound,
        Instant asOf) {

    MailFiguresView(MailFigures mails, Instant asOf) {
        this(
                mails.registrations(),
                mails.due(),
                mails.claimed(),
                mails.sent(),
                mails.givenUp(),
                mails.bounced(),
                mails.complained(),
                mails.askedAgain(),
                mails.asksInTheLastDay(),
                mails.atDailyBound(),
                asOf);
    }
}
