package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.plenary.domain.event.Admission;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.Peppers;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationChange.NotPossible;
import org.plenary.domain.registration.RegistrationChange.Same;
import org.plenary.domain.registration.Registrations;
import org.plenary.domain.registration.Registrations.Stored;

/**
 * Puts a person in: one conditional write whether the address is new or known, and a second one only where the registration was cancelled or
 * erased before, or has its address from a correction.
 */
@Singleton
final class Enrolment {
    private final Peppers peppers;
    private final Registrations registrations;

    Enrolment(Peppers peppers, Registrations registrations) {
        this.peppers = peppers;
        this.registrations = registrations;
    }

    /** Stores the registration of whom the event admits, or what its repeat calls for. */
    Stored.Done enrol(Event event, Admission.Open admission, Attendee attendee, ConsentWish wish, Instant now) {
        var id = peppers.pepper(event.pepperId()).registrationId(event.id(), attendee.email());
        var anew = Registration.register(event, admission, attendee, wish, id, now);
        return Attempt.settle(() -> attempt(anew, now));
    }

    private Attempt<Stored.Done> attempt(Registration anew, Instant now) {
        return switch (registrations.signUp(anew, now)) {
            case Registrations.Signup.MailDue _, Registrations.Signup.Nothing _ ->
                new Attempt.Settled<>(new Stored.Done());
            case Registrations.Signup.Cancelled(var left) -> store(left.renew(anew), now);
            case Registrations.Signup.Erased(var epoch, var version) -> store(anew.renewErased(epoch, version), now);
            case Registrations.Signup.Alias(var of) -> attempt(anew.under(of), now);
        };
    }

    private Attempt<Stored.Done> store(RegistrationChange change, Instant now) {
        return switch (change) {
            case Same _, NotPossible _ -> new Attempt.Settled<>(new Stored.Done());
            case Changed changed ->
                registrations.change(changed, now) instanceof Stored.Done done
                        ? new Attempt.Settled<>(done)
                        : new Attempt.Overtaken<>();
        };
    }
}
