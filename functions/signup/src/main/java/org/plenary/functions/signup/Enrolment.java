package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.Registrations;

/**
 * Puts a person in: one conditional write whether the address is new or known, and a second one only where the registration was cancelled or
 * erased before, or has its address from a correction.
 */
@Singleton
final class Enrolment {
    private final Registrations registrations;

    Enrolment(Registrations registrations) {
        this.registrations = registrations;
    }

    /** Stores the registration, or what its repeat calls for. Whoever was faster in the meantime has put the person in too. */
    void enrol(Registration anew, Instant now) {
        switch (registrations.signUp(anew, now)) {
            case Registrations.Signup.MailDue _, Registrations.Signup.Nothing _ -> {}
            case Registrations.Signup.Cancelled(var left) -> {
                if (left.renew(anew) instanceof Changed renewed) {
                    registrations.change(renewed, now);
                }
            }
            case Registrations.Signup.Erased(var epoch, var version) ->
                registrations.change(anew.renewErased(epoch, version), now);
            case Registrations.Signup.Alias(var of) -> enrol(anew.under(of), now);
        }
    }
}
