package org.plenary.domain.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plenary.domain.event.EventId;

/** The registrations of all events. */
public interface Registrations {
    /** How long an address that asked is not sent another mail. */
    Duration BETWEEN_MAILS = Duration.ofMinutes(10);

    /** How many mails may be asked for within {@link #A_DAY} for one address and event. */
    int MAILS_A_DAY = 5;

    /** The span in which {@link #MAILS_A_DAY} are counted, ending now. */
    Duration A_DAY = Duration.ofDays(1);

    /** What a signup met. The caller is told the same in every case: only the mail tells the truth. */
    sealed interface Signup {
        /** Stored, or already there and asked for again: a mail is due. */
        record MailDue() implements Signup {}

        /** Unknown where the mail alone was asked for; known, but too many mails were asked for, or the address is suppressed. Nothing was written. */
        record Nothing() implements Signup {}

        /** Cancelled since: nothing was written, and signing up again is a change of this. */
        record Cancelled(Registration registration) implements Signup {}

        /** Erased since: nothing was written, and signing up again follows these. */
        record Erased(int epoch, long version) implements Signup {}

        /** An address that was corrected to this one: the registration has that id. Nothing was written. */
        record Alias(RegistrationId of) implements Signup {}
    }

    /** What became of a change. */
    sealed interface Stored {
        /** It is as asked. */
        record Done() implements Stored {}

        /** Somebody was faster; {@code current} is what stands there now. */
        record Overtaken(Registration current) implements Stored {}

        /** There is no such registration any more. */
        record Gone() implements Stored {}

        /** Another registration of the event has the address. */
        record AddressTaken() implements Stored {}
    }

    /**
     * Stores a new registration, or, where the id is known, notes that its mail was asked for again and changes nothing of the person's data.
     * It is the same single conditional write in both cases.
     */
    Signup signUp(Registration registration, Instant now);

    /** Notes that the mail of a registration was asked for again, on the same terms as {@link #signUp}; an unknown id writes nothing. */
    Signup askAgain(EventId event, RegistrationId id, Instant now);

    /** The registration as it is now: the read sees every write that was answered before it. Nothing where it is erased. */
    Optional<Registration> find(EventId event, RegistrationId id);

    /** Whether nothing is left of this registration but that it was; as consistent as {@link #find}. */
    boolean isErased(EventId event, RegistrationId id);

    /** Stores a changed registration on condition that the stored version is the one before its own; over an erased one too. */
    Stored change(RegistrationChange.Changed changed, Instant now);

    /**
     * Stores a registration with another address under the same id, and makes the id that follows from the new address lead to it.
     *
     * @param alias the id that follows from the new address
     * @param lastAlias the id that followed from the address before
     */
    Stored readdress(RegistrationChange.Changed changed, RegistrationId alias, RegistrationId lastAlias, Instant now);

    /** Leaves nothing of the person, on condition that the stored version is this one. */
    Stored erase(Registration registration, Erasure.Reason reason, Instant now);
}
