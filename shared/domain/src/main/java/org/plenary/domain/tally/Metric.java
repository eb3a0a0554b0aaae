package org.plenary.domain.tally;

import org.plenary.domain.event.EventId;

/** A set of counters that are kept in one item, such as those by country of an event. */
public record Metric(EventId event, String name) {
    @Override
    public String toString() {
        return event + "/" + name;
    }
}
