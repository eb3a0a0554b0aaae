package org.plenary.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events as they were at most {@link #AGE} ago, for the paths that are taken every second: ten thousand signups read an event once, and so do
 * pages that poll its figures, whose forecast may follow a change of the event as much later. What must see a change at once (money,
 * who edits an event) asks {@link Events} itself.
 */
public final class RecentEvents {
    /** How old an answer may be, exclusive. */
    public static final Duration AGE = Duration.ofSeconds(10);

    // Ids in paths are anybody's invention, but only events that exist are kept: more than this many are not read at
    // one time.
    private static final int MOST = 1_000;

    private record Seen(Event event, Instant at) {
        boolean recent(Instant now) {
            return now.isBefore(at.plus(AGE)) && !now.isBefore(at);
        }
    }

    private final Events events;
    private final Map<EventId, Seen> seen = new ConcurrentHashMap<>();

    public RecentEvents(Events events) {
        this.events = events;
    }

    /** The event as it is at {@code now} or was a moment before; an unknown one is looked for every time. */
    public Optional<Event> find(EventId id, Instant now) {
        var known = seen.get(id);
        return known != null && known.recent(now) ? Optional.of(known.event()) : read(id, now);
    }

    private Optional<Event> read(EventId id, Instant now) {
        var found = events.find(id);
        if (seen.size() >= MOST) {
            seen.clear();
        }
        found.ifPresentOrElse(event -> seen.put(id, new Seen(event, now)), () -> seen.remove(id));
        return found;
    }
}
