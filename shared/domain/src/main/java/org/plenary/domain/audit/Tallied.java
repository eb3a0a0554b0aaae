package org.plenary.domain.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.domain.tally.Counts;

/** All counts of an event as they were read, one metric shortly after the other. */
public record Tallied(List<Counts> metrics) {
    public Tallied {
        metrics = List.copyOf(metrics);
    }

    /** What is counted for this counter, of what was there at the cut where there is one. */
    public long of(Counter counter) {
        return metrics.stream()
                .filter(counts -> counts.metric().equals(counter.metric()))
                .mapToLong(counts -> counts.beforeTheCut(counter.name()))
                .sum();
    }

    /** All counters that there are. */
    public Set<Counter> counters() {
        return metrics.stream()
                .flatMap(counts -> counts.counters().keySet().stream()
                        .filter(name -> !Counts.countsNewcomers(name))
                        .map(name -> new Counter(counts.metric(), name)))
                .collect(Collectors.toSet());
    }

    /** When the newest counted change was made, to the second. */
    public Optional<Instant> asOf() {
        return metrics.stream().map(Counts::asOf).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
