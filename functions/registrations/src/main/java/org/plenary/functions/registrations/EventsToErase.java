package org.plenary.functions.registrations;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.plenary.domain.Page;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;

/** The events that the retention looks at, by an index that may lag: who decides reads each of them again. A draft has no registrations. */
@Singleton
final class EventsToErase {
    private static final List<EventState> STATES = List.of(EventState.PUBLISHED, EventState.CANCELLED);
    private static final int PAGE = 100;
    // The index is asked for what closed before a moment: this one's own instant belongs to it.
    private static final Duration TICK = Duration.ofMillis(1);

    private final Events events;
    private final Clock clock;

    EventsToErase(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Those whose library has closed, and that may have registrations still. */
    List<EventId> closed() {
        var until = clock.instant().plus(TICK);
        return walk((state, from) -> events.keepingRegistrations(state, until, PAGE, from));
    }

    /** All, those too whose registrations were noted as erased. */
    List<EventId> all() {
        return walk((state, from) -> events.ofState(state, PAGE, from));
    }

    private static List<EventId> walk(BiFunction<EventState, String, Page<Event>> pages) {
        return STATES.stream()
                .flatMap(state -> Page.all(from -> pages.apply(state, from)))
                .map(Event::id)
                .toList();
    }
}
