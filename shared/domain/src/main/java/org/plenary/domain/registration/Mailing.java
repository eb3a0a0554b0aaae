package org.plenary.domain.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The mails of one registration.
 *
 * @param asks when mails were last called for, the newest first; at most {@link Registrations#MAILS_A_DAY}, at least one
 * @param claimedUntil the end of the running claim, exclusive
 * @param claims how many claims there were
 * @param mailedAt when the last mail left
 */
public record Mailing(
        MailState state,
        List<Instant> asks,
        Optional<Instant> claimedUntil,
        int claims,
        Optional<Instant> mailedAt,
        Optional<Suppression> suppression) {

    public Mailing {
        asks = List.copyOf(asks);
    }

    /** Whether a mail was called for more than {@code patience} ago and is neither sent nor given up nor being sent at {@code now}. */
    public boolean overdue(Instant now, Duration patience) {
        boolean open = state == MailState.DUE
                || (state == MailState.CLAIMED
                        && claimedUntil.filter(now::isBefore).isEmpty());
        return open && suppression.isEmpty() && asks.getFirst().isBefore(now.minus(patience));
    }
}
