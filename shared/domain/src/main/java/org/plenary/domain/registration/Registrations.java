package org.plenary.domain.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plenary.domain.event.EventId;

/** The registrations of all events. */
public interface Registrations {
    /** How long an address that asked is not sent another mail. */
    Duration BETWEEN_MAILS = Duration.ofMinutes(10);

    /** What a signup met. The caller is told the same in every case: only the mail tells the truth. */
    enum Signup {
        /** Stored, or already there and asked for again: a mail is due. */
        MAIL_DUE,
        /** Known, and asked for not more than {@link #BETWEEN_MAILS} ago, or not registered any more: nothing was written. */
        NOTHING
    }

    /**
     * Stores a new registration, or, where the id is known, notes that its mail was asked for again and changes nothing of the person's data.
     * It is the same single conditional write in both cases.
     */
    Signup signUp(Registration registration, Instant now);

    /** Notes that the mail of a registration was asked for again, on the same terms as {@link #signUp}; an unknown id writes nothing. */
    Signup askAgain(EventId event, RegistrationId id, Instant now);

    /** The registration as it is now: the read sees every write that was answered before it. */
    Optional<Registration> find(EventId event, RegistrationId id);
}
