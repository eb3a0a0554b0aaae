package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.plenary.domain.event.Admission;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.network.Network;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.ConsentWish;

/** Registers a person for an event: one conditional write, the same whether the address is new or known; two where the event counts networks. */
@Singleton
final class Signup {
    private final Admittance admittance;
    private final NetworkGate gate;
    private final Enrolment enrolment;
    private final Clock clock;

    Signup(Admittance admittance, NetworkGate gate, Enrolment enrolment, Clock clock) {
        this.admittance = admittance;
        this.gate = gate;
        this.enrolment = enrolment;
        this.clock = clock;
    }

    SignupOutcome signUp(EventId eventId, Attendee attendee, ConsentWish wish, Network from) {
        var now = clock.instant();
        return switch (admittance.to(eventId, now)) {
            case Admittance.Answer.Refused(var outcome) -> outcome;
            case Admittance.Answer.Granted(var event, var open) ->
                gate.patience(event, from, now)
                        .<SignupOutcome>map(SignupOutcome.TooManyFromNetwork::new)
                        .orElseGet(() -> enrol(event, open, attendee, wish, now));
        };
    }

    private SignupOutcome enrol(Event event, Admission.Open open, Attendee attendee, ConsentWish wish, Instant now) {
        enrolment.enrol(event, open, attendee, wish, now);
        return new SignupOutcome.Accepted();
    }
}
