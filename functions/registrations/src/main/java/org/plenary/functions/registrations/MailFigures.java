package org.plenary.functions.registrations;

import java.time.Instant;
import org.plenary.domain.registration.MailState;
import org.plenary.domain.registration.Mailing;
import org.plenary.domain.registration.Registrations;
import org.plenary.domain.registration.Suppression.Reason;

/**
 * How it stands with the mails of registrations. Each registration is in one of due, claimed, sent, givenUp, bounced and complained: the
 * last two whatever became of its mail, for no other goes to the address.
 *
 * @param askedAgain registrations whose mail was called for more than once, by their people or by a change
 * @param asksInTheLastDay mails called for in the last 24 hours
 * @param atDailyBound registrations that have reached {@link Registrations#MAILS_A_DAY}
 */
record MailFigures(
        long registrations,
        long due,
        long claimed,
        long sent,
        long givenUp,
        long bounced,
        long complained,
        long askedAgain,
        long asksInTheLastDay,
        long atDailyBound)
        implements Figures<MailFigures> {

    static final MailFigures NONE = new MailFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static MailFigures of(Mailing mailing, Instant now) {
        var dayAgo = now.minus(Registrations.A_DAY);
        var asks = mailing.asks().stream().filter(ask -> !ask.isBefore(dayAgo)).count();
        return new MailFigures(
                1,
                in(mailing, MailState.DUE),
                in(mailing, MailState.CLAIMED),
                in(mailing, MailState.SENT),
                in(mailing, MailState.GIVEN_UP),
                suppressed(mailing, Reason.BOUNCED),
                suppressed(mailing, Reason.COMPLAINED),
                mailing.asks().size() > 1 ? 1 : 0,
                asks,
                asks >= Registrations.MAILS_A_DAY ? 1 : 0);
    }

    @Override
    public MailFigures plus(MailFigures other) {
        return new MailFigures(
                registrations + other.registrations,
                due + other.due,
                claimed + other.claimed,
                sent + other.sent,
                givenUp + other.givenUp,
                bounced + other.bounced,
                complained + other.complained,
                askedAgain + other.askedAgain,
                asksInTheLastDay + other.asksInTheLastDay,
                atDailyBound + other.atDailyBound);
    }

    private static long in(Mailing mailing, MailState state) {
        return mailing.suppression().isEmpty() && mailing.state() == state ? 1 : 0;
    }

    private static long suppressed(Mailing mailing, Reason reason) {
        return mailing.suppression().filter(found -> found.reason() == reason).isPresent() ? 1 : 0;
    }
}
