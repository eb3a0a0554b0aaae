package org.plenary.domain.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plenary.domain.tally.Increment;

/** A count of registrations one by one. Not for several threads. */
public final class Recount {
    private final Instant cut;
    private final Map<Counter, Cell> cells = new HashMap<>();
    private Instant newest = Instant.MIN;
    private boolean touchedByRetention;

    /** @param cut who registered after it is not counted */
    public Recount(Instant cut) {
        this.cut = cut;
    }

    /** Counts one more. */
    public void add(Recounted recounted) {
        switch (recounted) {
            case Recounted.ErasedByRetention() -> touchedByRetention = true;
            case Recounted.Kept kept -> {
                if (!kept.counted().registeredAt().isAfter(cut)) {
                    kept.counted().increments().forEach(increment -> add(increment, kept));
                    newest = later(newest, kept.counted().registeredAt());
                }
            }
        }
    }

    /** Adds what another has counted, of others. */
    public void add(Recount other) {
        other.cells.forEach((counter, cell) -> cells.merge(counter, cell, Cell::plus));
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

    /** When the last of those counted registered; {@link Instant#MIN} where nobody was. */
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
