package org.plenary.domain.registration;

import java.time.Instant;
import org.plenary.domain.event.EventId;

/** The marker of each registration's mail: due, claimed by one sender for a while, sent, given up. */
public interface DueMails {
    /** What a sender met. */
    sealed interface Claim {
        /**
         * The mail is this sender's until the lease ends.
         *
         * @param ordinal the how-manieth claim of this registration it is, counted from 1
         * @param takenOver whether another sender's lease had run out: its mail may have left, so this may be a repeat
         */
        record Granted(Registration registration, MailKind kind, int ordinal, boolean takenOver) implements Claim {}

        /** Another sender's lease is running. */
        record Held() implements Claim {}

        /** Nothing to send: sent already, the address suppressed, or the registration erased. */
        record NothingDue() implements Claim {}
    }

    /** Claims the due mail of a registration at {@code now} until {@code leaseEnd}, exclusive; one that was given up too. */
    Claim claim(EventId event, RegistrationId id, Instant now, Instant leaseEnd);

    /** Gives a claim back whose mail has not left for certain, so that the next one is no repeat; does nothing where it is not the last any more. */
    void release(Claim.Granted claim);

    /** Marks a claimed mail as sent; does nothing where another claim or a new request has come since. */
    void sent(Claim.Granted claim, Instant now);

    /** Marks a mail that is not sent as given up, so that no sweep takes it for forgotten. */
    void giveUp(EventId event, RegistrationId id);

    /**
     * Sends no mail to this address any more; repeats change nothing.
     *
     * @return whether it is suppressed now; not where the mail was about an older epoch, or the registration is erased
     */
    boolean suppress(MailReference about, Suppression suppression);
}
