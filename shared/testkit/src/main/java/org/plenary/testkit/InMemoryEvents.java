package org.plenary.testkit;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.Page;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.OrganisationId;

/** Events in a map, for tests of what decides about them; passes {@link EventsContract}. */
public final class InMemoryEvents implements Events {
    private static final Comparator<Event> BY_START = Comparator.comparing(
                    (Event event) -> event.details().dates().startsAt())
            .thenComparing(event -> event.id().value());

    private final Map<EventId, Event> events = new ConcurrentHashMap<>();

    @Override
    public Optional<Event> find(EventId id) {
        return Optional.ofNullable(events.get(id));
    }

    @Override
    public Stored create(Event event) {
        var taken = events.putIfAbsent(event.id(), event);
        return taken == null ? new Stored.Done() : new Stored.Overtaken(taken);
    }

    @Override
    public Stored change(Event changed) {
        var outcome = new AtomicReference<Stored>(new Stored.Gone());
        events.computeIfPresent(changed.id(), (_, current) -> {
            boolean next = current.version() == changed.version() - 1
                    && current.organisation().equals(changed.organisation());
            outcome.set(next ? new Stored.Done() : new Stored.Overtaken(current));
            return next ? changed : current;
        });
        return outcome.get();
    }

    @Override
    public Stored delete(Event draft) {
        var outcome = new AtomicReference<Stored>(new Stored.Gone());
        events.computeIfPresent(draft.id(), (_, current) -> {
            boolean same = current.version() == draft.version()
                    && current.organisation().equals(draft.organisation())
                    && current.details().state() == EventState.DRAFT;
            outcome.set(same ? new Stored.Done() : new Stored.Overtaken(current));
            return same ? null : current;
        });
        return outcome.get();
    }

    @Override
    public Page<Event> ofOrganisation(OrganisationId organisation, int limit, String from) {
        var all = events.values().stream()
                .filter(event -> event.organisation().equals(organisation))
                .sorted(BY_START)
                .toList();
        int start = start(organisation, from);
        int end = Math.min(start + limit, all.size());
        return new Page<>(all.subList(start, end), end < all.size() ? organisation + " " + end : "");
    }

    private static int start(OrganisationId organisation, String from) {
        if (from.isEmpty()) {
            return 0;
        }
        if (!from.matches(organisation + " \\d+")) {
            throw new InvalidValue("must be the next of a page of this list");
        }
        return Integer.parseInt(from.substring(from.indexOf(' ') + 1));
    }
}
