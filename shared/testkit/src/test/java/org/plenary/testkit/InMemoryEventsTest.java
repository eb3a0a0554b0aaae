package org.plenary.testkit;

import org.plenary.domain.event.Events;

final class InMemoryEventsTest implements EventsContract {
    private final Events events = new InMemoryEvents();

    @Override
    public Events events() {
        return events;
    }
}
