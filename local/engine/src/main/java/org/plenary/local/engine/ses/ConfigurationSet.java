package org.plenary.local.engine.ses;

import java.util.List;

/** A name that mails can be sent with, and who is told what became of them. */
public record ConfigurationSet(String name, List<EventDestination> destinations) {

    public ConfigurationSet {
        destinations = List.copyOf(destinations);
    }
}
