package org.plenary.functions.notices;

import java.util.Optional;
import org.plenary.domain.Page;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.OrganisationId;

/** A world with one event, which nobody changes. */
record OneEvent(Event event) implements Events {
    @Override
    public Optional<Event> find(EventId id) {
        return Optional.of(event).filter(known -> known.id().equals(id));
    }

    @Override
    public Stored create(Event created) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stored change(Event changed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stored delete(Event draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Event> ofOrganisation(OrganisationId organisation, int limit, String from) {
        throw new UnsupportedOperationException();
    }
}
