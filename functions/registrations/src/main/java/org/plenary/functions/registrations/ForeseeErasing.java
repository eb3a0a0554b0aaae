package org.plenary.functions.registrations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Events;
import org.plenary.domain.registration.Registration;

/** Says what will be erased of an event, and when, and writes nothing. */
@Singleton
final class ForeseeErasing {
    private final Events events;
    private final Census census;

    ForeseeErasing(Events events, Census census) {
        this.events = events;
        this.census = census;
    }

    Optional<RetentionReport.OfEvent> visit(EventId id, List<Registration> back) {
        return events.find(id).map(event -> {
            var people = census.of(id, StateFigures.NONE, kept -> StateFigures.of(kept.registration()));
            return new RetentionReport.OfEvent(
                    id.value(), event.details().registrationsEndAt(), people.all(), back.size(), 0);
        });
    }
}
