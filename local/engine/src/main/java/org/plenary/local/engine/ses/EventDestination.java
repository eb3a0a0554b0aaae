package org.plenary.local.engine.ses;

import java.util.Set;

/** A topic that is told of some types of events; an event destination that is not enabled is none. */
public record EventDestination(Set<EventType> types, String topicArn) {

    public EventDestination {
        types = Set.copyOf(types);
    }
}
