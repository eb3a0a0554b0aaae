package org.plenary.aws.event;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.RecentEvents;

/** The events that a function's instance remembers for a moment. */
@Factory
@Requires(bean = EventsTable.class)
final class RecentEventsFactory {
    @Singleton
    RecentEvents recentEvents(Events events) {
        return new RecentEvents(events);
    }
}
