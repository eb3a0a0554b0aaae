package org.plenary.domain.registration;

import java.time.Instant;
import java.time.LocalDate;
import org.plenary.domain.event.Admission;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationChange.NotPossible;
import org.plenary.domain.registration.RegistrationChange.Same;

/**
 * One attendee's place at one event, as long as it is not erased: then nothing of this is left.
 *
 * @param phase and {@code day} (the event's local one): facts of the moment of registering
 * @param epoch raised to revoke the passes signed before
 * @param version counts the changes from 1; mails that are asked for and sent are none
 */
public record Registration(
        RegistrationId id,
        EventId event,
        Attendee attendee,
        Consents consents,
        RegistrationState state,
        Payment payment,
        Phase phase,
        LocalDate day,
        Instant registeredAt,
        int epoch,
        long version) {

    /** A new registration, as the event admits it at {@code now}. */
    public static Registration register(
            Event event,
            Admission.Open admission,
            Attendee attendee,
            ConsentWish wish,
            RegistrationId id,
            Instant now) {
        return new Registration(
                id,
                event.id(),
                attendee,
                Consents.NONE.after(wish, now),
                RegistrationState.REGISTERED,
                Payment.of(event.details().price()),
                admission.phase(),
                admission.day(),
                now,
                1,
                1);
    }

    /** The same under another id: that of a registration whose address was corrected to this one's. */
    public Registration under(RegistrationId other) {
        return new Registration(
                other, event, attendee, consents, state, payment, phase, day, registeredAt, epoch, version);
    }

    /** Live registrations are sent a pass, are counted by country and open the library: registered, and nothing left to pay. */
    public boolean live() {
        return state == RegistrationState.REGISTERED && payment != Payment.DUE;
    }

    /** The pass of this registration, as long as it is not revoked. */
    public Pass pass() {
        return new Pass(event, id, epoch);
    }

    /** Whether this pass shows this registration to its bearer: cancelled too, for data may be asked for and erased then. Only a live one opens more. */
    public boolean isOpenedBy(Pass pass) {
        return pass().equals(pass);
    }

    /** Whether this pass opened it until the one that does now took its place. */
    public boolean hasReplaced(Pass pass) {
        return new Pass(event, id, epoch - 1).equals(pass);
    }

    /** What its own attendee says anew at {@code now}. */
    public RegistrationChange correct(Correction correction, Instant now) {
        var corrected = with(correction.of(attendee), consents.after(correction.consents(), now), state, epoch);
        return corrected.attendee.equals(attendee) && corrected.consents.equals(consents)
                ? new Same(this)
                : new Changed(corrected, false);
    }

    /** Gives the place back, or takes it. The person is told, and keeps the pass for what is left to do. */
    public RegistrationChange cancel() {
        return state == RegistrationState.CANCELLED
                ? new Same(this)
                : new Changed(with(attendee, consents, RegistrationState.CANCELLED, epoch), true);
    }

    /**
     * Signing up again after cancelling: all is new but the id. What was paid stays paid, unless it was from another address: that of before
     * a correction leads here too, and may be a stranger's. Old passes are dead.
     */
    public RegistrationChange renew(Registration anew) {
        if (state != RegistrationState.CANCELLED) {
            return new Same(this);
        }
        boolean samePerson =
                anew.attendee.email().normalised().equals(attendee.email().normalised());
        var paid = payment == Payment.PAID && samePerson ? Payment.PAID : anew.payment;
        return new Changed(anew.following(paid, epoch, version), true);
    }

    /** Signing up again after cancelling, with all that was said and agreed to before, as the event admits it at {@code now}. */
    public RegistrationChange renew(Event at, Admission.Open admission, Instant now) {
        return renew(new Registration(
                id,
                event,
                attendee,
                consents,
                RegistrationState.REGISTERED,
                Payment.of(at.details().price()),
                admission.phase(),
                admission.day(),
                now,
                1,
                1));
    }

    /** Signing up again after everything was erased: a new person under the same id, whom passes of before do not open. */
    public Changed renewErased(int lastEpoch, long lastVersion) {
        return new Changed(following(payment, lastEpoch, lastVersion), true);
    }

    /** Revokes the passes of {@code revoked} and of all epochs before it; one that was never signed cannot be. */
    public RegistrationChange revoke(int revoked) {
        if (revoked < epoch) {
            return new Same(this);
        }
        return revoked > epoch ? new NotPossible(this) : new Changed(with(attendee, consents, state, epoch + 1), false);
    }

    /** Corrects the address, to the same one too: a mail leaves to it with a new pass, and whoever read the old address's mail has none. */
    public RegistrationChange readdress(EmailAddress email) {
        return state == RegistrationState.CANCELLED
                ? new NotPossible(this)
                : new Changed(with(attendee.at(email), consents, state, epoch + 1), true);
    }

    private Registration with(Attendee person, Consents agreed, RegistrationState next, int nextEpoch) {
        return new Registration(
                id, event, person, agreed, next, payment, phase, day, registeredAt, nextEpoch, version + 1);
    }

    private Registration following(Payment paid, int lastEpoch, long lastVersion) {
        return new Registration(
                id, event, attendee, consents, state, paid, phase, day, registeredAt, lastEpoch + 1, lastVersion + 1);
    }
}
