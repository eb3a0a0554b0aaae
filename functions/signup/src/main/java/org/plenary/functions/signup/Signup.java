package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.Peppers;
import org.plenary.domain.registration.Registration;

/** Registers a person for an event: one conditional write, the same whether the address is new or known. */
@Singleton
final class Signup {
    private final Admittance admittance;
    private final Peppers peppers;
    private final Enrolment enrolment;
    private final Clock clock;

    Signup(Admittance admittance, Peppers peppers, Enrolment enrolment, Clock clock) {
        this.admittance = admittance;
        this.peppers = peppers;
        this.enrolment = enrolment;
        this.clock = clock;
    }

    SignupOutcome signUp(EventId eventId, Attendee attendee, ConsentWish wish) {
        var now = clock.instant();
        return switch (admittance.to(eventId, now)) {
            case Admittance.Answer.Refused(var outcome) -> outcome;
            case Admittance.Answer.Granted(var event, var open) -> {
                var id = peppers.pepper(event.pepperId()).registrationId(event.id(), attendee.email());
                enrolment.enrol(Registration.register(event, open, attendee, wish, id, now), now);
                yield new SignupOutcome.Accepted();
            }
        };
    }
}
