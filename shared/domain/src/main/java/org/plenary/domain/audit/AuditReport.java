package org.plenary.domain.audit;

import java.time.Instant;
import java.util.Map;
import org.plenary.domain.event.EventId;

/**
 * What an audit of an event has found.
 *
 * @param asOf when it had read the last registration
 * @param drift by how much counters are too high, for certain; none is 0
 * @param inMotion counters that differed and of which it could not be told why, for people came and went all the time
 * @param repaired whether the opposite of the drift has been added to all of them
 */
public record AuditReport(
        EventId event, AuditId audit, Instant asOf, Map<Counter, Long> drift, int inMotion, boolean repaired) {
    public AuditReport {
        drift = Map.copyOf(drift);
    }

    /** What tells this report's repair from all others: an id may be used again by and by. */
    public String mark() {
        return audit + "@" + asOf;
    }

    /** Nothing is left to repair. */
    public AuditReport afterRepair() {
        return new AuditReport(event, audit, asOf, drift, inMotion, true);
    }

    /** By how much all counters together were wrong: what is too high here and too low there adds up. */
    public long driftInAll() {
        return drift.values().stream().mapToLong(Math::abs).sum();
    }
}
