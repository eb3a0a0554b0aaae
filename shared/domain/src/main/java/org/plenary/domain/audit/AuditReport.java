package org.plenary.domain.audit;

import java.time.Instant;
import java.util.Map;
import org.plenary.domain.event.EventId;
import org.plenary.domain.statistics.RegistrationCounters;

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

    /** Nothing is left to repair. */
    public AuditReport afterRepair() {
        return new AuditReport(event, audit, asOf, drift, inMotion, true);
    }

    /** How many registrations are counted too many or too few by country and phase: too many here and too few there add up. */
    public long driftByCountry() {
        var countries = RegistrationCounters.countries(event);
        return drift.entrySet().stream()
                .filter(entry -> entry.getKey().metric().equals(countries))
                .mapToLong(entry -> Math.abs(entry.getValue()))
                .sum();
    }

    /** The same for all counters. */
    public long driftInAll() {
        return drift.values().stream().mapToLong(Math::abs).sum();
    }
}
