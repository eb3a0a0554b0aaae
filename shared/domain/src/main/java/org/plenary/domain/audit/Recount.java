package org.plenary.domain.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.tally.Increment;

/** A count of registrations one by one. Not for several threads. */
public final class Recount {
    private final Instant cut;
    private final Map<Counter, Cell> cells = new HashMap<>();
    private final Map<RegistrationId, Long> versions = new HashMap<>();
    private Instant newest = Instant.MIN;
    private boolean touchedByRetention;

    /** @param cut who registered after it is not counted */
    public Recount(Instant cut) {
        this.cut = cut;
    }

    /** Counts one more. */
    public void add(Recounted recounted) {
        switch (recounted) {
            case Recounted.Unreadable() -> {
                // Neither does the tally count it.
            }
            case Recounted.ErasedByRetention() -> touchedByRetention = true;
            case Recounted.ErasedOnRequest(var at) -> newest = later(newest, at);
            case Recounted.Kept kept -> {
                if (!kept.counted().registeredAt().isAfter(cut)) {
                    add(kept);
                }
            }
        }
    }

    private void add(Recounted.Kept kept) {
        kept.counted().increments().forEach(increment -> add(increment, kept));
        versions.put(kept.id(), kept.version());
        newest = later(newest, kept.changedAt());
    }

    /** Adds what another has counted, of others. */
    public void add(Recount other) {
        other.cells.forEach((counter, cell) -> cells.merge(counter, cell, Cell::plus));
        versions.putAll(other.versions);
        newest = later(newest, other.newest);
        touchedByRetention |= other.touchedByRetention;
    }

    /** What was counted for this counter. */
    public Cell of(Counter counter) {
        return cells.getOrDefault(counter, Cell.EMPTY);
    }

    /** All counters that somebody was counted for. */
    public Set<Counter> counters() {
        return new HashSet<>(cells.keySet());
    }

    /**
     * Whether somebody may have passed through a counter between this recount and a later one, and be met in neither there: who has taken
     * more than one step, or is gone. Who has taken one step was in the counters of before and after, and in no other.
     */
    boolean mayHaveMissedUntil(Recount after) {
        return versions.entrySet().stream()
                        .anyMatch(before ->
                                after.versions.getOrDefault(before.getKey(), Long.MAX_VALUE) > before.getValue() + 1)
                || after.versions.entrySet().stream()
                        .anyMatch(now -> !versions.containsKey(now.getKey()) && now.getValue() > 1);
    }

    /** When the last step of those counted was taken, or an erasing; {@link Instant#MIN} where there was none. */
    public Instant newest() {
        return newest;
    }

    /** Whether retention has begun to erase here: then the table tells less than the counts, and rightly so. */
    public boolean touchedByRetention() {
        return touchedByRetention;
    }

    private void add(Increment increment, Recounted.Kept kept) {
        var cell = new Cell(increment.by(), kept.fingerprint());
        cells.merge(new Counter(increment.metric(), increment.counter()), cell, Cell::plus);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
