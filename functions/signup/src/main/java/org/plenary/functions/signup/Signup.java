package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.plenary.domain.event.Admission;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.RecentEvents;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.Peppers;
import org.plenary.domain.registration.Registration;

/** Registers a person for an event: one conditional write, the same whether the address is new or known. */
@Singleton
final class Signup {
    /** What the person is told; that the address is known is not among it. */
    sealed interface Outcome {
        record Accepted() implements Outcome {}

        record NoSuchEvent() implements Outcome {}

        record NotOpenYet(Instant opensAt) implements Outcome {}

        record Closed() implements Outcome {}

        record Cancelled() implements Outcome {}
    }

    private final RecentEvents events;
    private final Peppers peppers;
    private final Enrolment enrolment;
    private final Clock clock;

    Signup(RecentEvents events, Peppers peppers, Enrolment enrolment, Clock clock) {
        this.events = events;
        this.peppers = peppers;
        this.enrolment = enrolment;
        this.clock = clock;
    }

    Outcome signUp(EventId eventId, Attendee attendee, ConsentWish wish) {
        var now = clock.instant();
        return events.find(eventId, now)
                .map(event -> signUp(event, attendee, wish, now))
                .orElseGet(Outcome.NoSuchEvent::new);
    }

    private Outcome signUp(Event event, Attendee attendee, ConsentWish wish, Instant now) {
        return switch (event.admit(now)) {
            case Admission.Open open -> store(event, open, attendee, wish, now);
            case Admission.NotOpenYet(var opensAt) -> new Outcome.NotOpenYet(opensAt);
            case Admission.Closed _ -> new Outcome.Closed();
            case Admission.Cancelled _ -> new Outcome.Cancelled();
            case Admission.NotPublic _ -> new Outcome.NoSuchEvent();
        };
    }

    private Outcome store(Event event, Admission.Open open, Attendee attendee, ConsentWish wish, Instant now) {
        var id = peppers.pepper(event.pepperId()).registrationId(event.id(), attendee.email());
        enrolment.enrol(Registration.register(event, open, attendee, wish, id, now), now);
        return new Outcome.Accepted();
    }
}
