package org.plenary.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.Page;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.Series;
import org.plenary.domain.event.SeriesId;

/** Events in a map, for tests of what decides about them; passes {@link EventsContract}. */
public final class InMemoryEvents implements Events {
    private static final Comparator<Event> BY_START = Comparator.comparing(
                    (Event event) -> event.details().dates().startsAt())
            .thenComparing(event -> event.id().value());

    private static final Comparator<Event> BY_CLOSING = Comparator.comparing(
                    (Event event) -> event.details().libraryClosesAt())
            .thenComparing(event -> event.id().value());

    private final Map<EventId, Event> events = new ConcurrentHashMap<>();
    private final Set<Event> withoutPeople = ConcurrentHashMap.newKeySet();

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
        return page(all, limit, organisation.value(), from);
    }

    @Override
    public Page<Event> ofSeries(OrganisationId organisation, SeriesId series, int limit, String from) {
        var all = events.values().stream()
                .filter(event -> event.organisation().equals(organisation))
                .filter(event -> event.details().series().equals(new Series.Part(series)))
                .sorted(BY_START)
                .toList();
        return page(all, limit, organisation + "/" + series, from);
    }

    @Override
    public Page<Event> keepingRegistrations(EventState state, Instant until, int limit, String from) {
        var all = events.values().stream()
                .filter(event -> event.details().state() == state)
                .filter(event -> event.details().libraryClosesAt().isBefore(until))
                .filter(event -> !withoutPeople.contains(event))
                .sorted(BY_CLOSING)
                .toList();
        return page(all, limit, state.name(), from);
    }

    @Override
    public Page<Event> ofState(EventState state, int limit, String from) {
        var all = events.values().stream()
                .filter(event -> event.details().state() == state)
                .sorted(BY_CLOSING)
                .toList();
        return page(all, limit, state.name(), from);
    }

    @Override
    public Stored registrationsErased(Event event) {
        var current = events.get(event.id());
        if (current == null) {
            return new Stored.Gone();
        }
        if (!current.equals(event)) {
            return new Stored.Overtaken(current);
        }
        withoutPeople.add(event);
        return new Stored.Done();
    }

    private static Page<Event> page(List<Event> all, int limit, String list, String from) {
        int start = start(list, from);
        int end = Math.min(start + limit, all.size());
        return new Page<>(all.subList(start, end), end < all.size() ? list + " " + end : "");
    }

    private static int start(String list, String from) {
        if (from.isEmpty()) {
            return 0;
        }
        if (!from.matches(list + " \\d+")) {
            throw new InvalidValue("must be the next of a page of this list");
        }
        return Integer.parseInt(from.substring(from.indexOf(' ') + 1));
    }
}
