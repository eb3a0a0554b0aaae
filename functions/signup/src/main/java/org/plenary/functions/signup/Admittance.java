package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.plenary.domain.event.Admission;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.RecentEvents;

/** Asks an event, as it was at most a moment ago, whether it admits people. */
@Singleton
final class Admittance {
    /** What the event says. */
    sealed interface Answer {
        record Granted(Event event, Admission.Open admission) implements Answer {}

        record Refused(SignupOutcome outcome) implements Answer {}
    }

    private final RecentEvents events;

    Admittance(RecentEvents events) {
        this.events = events;
    }

    Answer to(EventId id, Instant now) {
        return events.find(id, now)
                .map(event -> to(event, now))
                .orElseGet(() -> new Answer.Refused(new SignupOutcome.NoSuchEvent()));
    }

    private static Answer to(Event event, Instant now) {
        return switch (event.admit(now)) {
            case Admission.Open open -> new Answer.Granted(event, open);
            case Admission.NotOpenYet(var opensAt) -> new Answer.Refused(new SignupOutcome.NotOpenYet(opensAt));
            case Admission.Closed _ -> new Answer.Refused(new SignupOutcome.Closed());
            case Admission.Cancelled _ -> new Answer.Refused(new SignupOutcome.Cancelled());
            case Admission.NotPublic _ -> new Answer.Refused(new SignupOutcome.NoSuchEvent());
        };
    }
}
