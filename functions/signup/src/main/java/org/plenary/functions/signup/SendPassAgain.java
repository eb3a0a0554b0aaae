package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.RecentEvents;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Peppers;
import org.plenary.domain.registration.Registrations;

/** Notes that a registration's mail was asked for again; for an address that is not registered the same is done, and nothing comes of it. */
@Singleton
final class SendPassAgain {
    /** What the person is told. */
    enum Outcome {
        ACCEPTED,
        NO_SUCH_EVENT
    }

    private final RecentEvents events;
    private final Peppers peppers;
    private final Registrations registrations;
    private final Clock clock;

    SendPassAgain(RecentEvents events, Peppers peppers, Registrations registrations, Clock clock) {
        this.events = events;
        this.peppers = peppers;
        this.registrations = registrations;
        this.clock = clock;
    }

    Outcome send(EventId eventId, EmailAddress email) {
        return events.find(eventId, clock.instant())
                .filter(Event::isPublic)
                .map(event -> ask(event, email))
                .orElse(Outcome.NO_SUCH_EVENT);
    }

    private Outcome ask(Event event, EmailAddress email) {
        var id = peppers.pepper(event.pepperId()).registrationId(event.id(), email);
        var now = clock.instant();
        if (registrations.askAgain(event.id(), id, now) instanceof Registrations.Signup.Alias(var of)) {
            registrations.askAgain(event.id(), of, now);
        }
        return Outcome.ACCEPTED;
    }
}
