package org.plenary.domain.registration;

import java.time.Instant;
import java.time.LocalDate;
import org.plenary.domain.event.Admission;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Phase;

/**
 * One attendee's place at one event.
 *
 * @param phase and {@code day} (the event's local one): facts of the moment of registering
 * @param epoch raised to revoke the passes signed before
 */
public record Registration(
        RegistrationId id,
        EventId event,
        Attendee attendee,
        RegistrationState state,
        Payment payment,
        Phase phase,
        LocalDate day,
        Instant registeredAt,
        int epoch) {

    /** A new registration, as the event admits it at {@code now}. */
    public static Registration register(
            Event event, Admission.Open admission, Attendee attendee, RegistrationId id, Instant now) {
        return new Registration(
                id,
                event.id(),
                attendee,
                RegistrationState.REGISTERED,
                Payment.of(event.details().price()),
                admission.phase(),
                admission.day(),
                now,
                1);
    }

    /** Live registrations have a pass, are counted by country and open the library: registered, and nothing left to pay. */
    public boolean live() {
        return state == RegistrationState.REGISTERED && payment != Payment.DUE;
    }

    /** The pass of this registration, as long as it is not revoked. */
    public Pass pass() {
        return new Pass(event, id, epoch);
    }

    /** Whether this pass opens this registration now. */
    public boolean isOpenedBy(Pass pass) {
        return live() && pass().equals(pass);
    }
}
