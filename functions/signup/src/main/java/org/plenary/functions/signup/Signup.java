package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.plenary.domain.event.Admission;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.RecentEvents;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.Peppers;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.Registrations;

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
    private final Registrations registrations;
    private final Clock clock;

    Signup(RecentEvents events, Peppers peppers, Registrations registrations, Clock clock) {
        this.events = events;
        this.peppers = peppers;
        this.registrations = registrations;
        this.clock = clock;
    }

    Outcome signUp(EventId eventId, Attendee attendee) {
        var now = clock.instant();
        return events.find(eventId, now)
                .map(event -> signUp(event, attendee, now))
                .orElseGet(Outcome.NoSuchEvent::new);
    }

    private Outcome signUp(Event event, Attendee attendee, Instant now) {
        return switch (event.admit(now)) {
            case Admission.Open open -> store(event, open, attendee, now);
            case Admission.NotOpenYet(var opensAt) -> new Outcome.NotOpenYet(opensAt);
            case Admission.Closed _ -> new Outcome.Closed();
            case Admission.Cancelled _ -> new Outcome.Cancelled();
            case Admission.NotPublic _ -> new Outcome.NoSuchEvent();
        };
    }

    private Outcome store(Event event, Admission.Open open, Attendee attendee, Instant now) {
        var id = peppers.pepper(event.pepperId()).registrationId(event.id(), attendee.email());
        registrations.signUp(Registration.register(event, open, attendee, id, now), now);
        return new Outcome.Accepted();
    }
}
