package org.plenary.functions.events;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventChange;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.Events.Stored;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.registration.NewestPepper;

/** Creates an event under the id that the organiser chose, or changes the one that is there; a repeat changes nothing. */
@Singleton
final class SetEvent {
    /** What became of it. */
    sealed interface Outcome {
        record Created(Event event) implements Outcome {}

        record Changed(Event event) implements Outcome {}

        record TakenByAnother() implements Outcome {}

        record VersionMismatch() implements Outcome {}

        record NeedsConversion() implements Outcome {}

        record StateGoesBack(EventState from, EventState to) implements Outcome {}
    }

    private final Events events;
    private final NewestPepper pepper;

    SetEvent(Events events, NewestPepper pepper) {
        this.events = events;
        this.pepper = pepper;
    }

    /** @param expected what the organiser believes to be there, which may be no event */
    Outcome set(OrganisationId organisation, EventId id, EventDetails wish, Predicate<Optional<Event>> expected) {
        var known = events.find(id);
        return known.isPresent()
                ? change(known.get(), organisation, wish, expected)
                : create(Event.create(id, organisation, wish, pepper.pepperId()), expected);
    }

    private Outcome create(Event event, Predicate<Optional<Event>> expected) {
        if (!expected.test(Optional.empty())) {
            return new Outcome.VersionMismatch();
        }
        return switch (events.create(event)) {
            case Stored.Done _ -> new Outcome.Created(event);
            // Somebody was faster, or our own first try was: the answer to it may have been lost.
            case Stored.Overtaken(var current) -> change(current, event.organisation(), event.details(), expected);
            case Stored.Gone _ -> new Outcome.VersionMismatch();
        };
    }

    private Outcome change(
            Event current, OrganisationId organisation, EventDetails wish, Predicate<Optional<Event>> expected) {
        if (!current.organisation().equals(organisation)) {
            return new Outcome.TakenByAnother();
        }
        return switch (current.change(wish)) {
            case EventChange.Same(var event) -> new Outcome.Changed(event);
            case EventChange.NeedsConversion _ -> new Outcome.NeedsConversion();
            case EventChange.StateGoesBack(var from, var to) -> new Outcome.StateGoesBack(from, to);
            case EventChange.Changed(var event) ->
                expected.test(Optional.of(current)) ? store(event) : new Outcome.VersionMismatch();
        };
    }

    private Outcome store(Event changed) {
        return switch (events.change(changed)) {
            case Stored.Done _ -> new Outcome.Changed(changed);
            case Stored.Overtaken(var current) ->
                current.equals(changed) ? new Outcome.Changed(current) : new Outcome.VersionMismatch();
            case Stored.Gone _ -> new Outcome.VersionMismatch();
        };
    }
}
