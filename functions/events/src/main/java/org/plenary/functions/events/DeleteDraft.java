package org.plenary.functions.events;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.Events.Stored;
import org.plenary.domain.event.OrganisationId;

/** Deletes an event that was never published. Nobody can have registered for it: a draft admits nobody, and no state leads back to it. */
@Singleton
final class DeleteDraft {
    /** What became of it. */
    enum Outcome {
        DELETED,
        NOT_THERE,
        NOT_A_DRAFT,
        VERSION_MISMATCH
    }

    private final Events events;

    DeleteDraft(Events events) {
        this.events = events;
    }

    Outcome delete(OrganisationId organisation, EventId id, Predicate<Optional<Event>> expected) {
        return events.find(id)
                .filter(event -> event.organisation().equals(organisation))
                .map(event -> delete(event, expected))
                .orElse(Outcome.NOT_THERE);
    }

    private Outcome delete(Event event, Predicate<Optional<Event>> expected) {
        if (event.details().state() != EventState.DRAFT) {
            return Outcome.NOT_A_DRAFT;
        }
        if (!expected.test(Optional.of(event))) {
            return Outcome.VERSION_MISMATCH;
        }
        return switch (events.delete(event)) {
            case Stored.Done _, Stored.Gone _ -> Outcome.DELETED;
            case Stored.Overtaken _ -> Outcome.VERSION_MISMATCH;
        };
    }
}
