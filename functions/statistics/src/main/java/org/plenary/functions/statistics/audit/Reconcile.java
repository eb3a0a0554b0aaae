package org.plenary.functions.statistics.audit;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plenary.domain.Unavailable;
import org.plenary.domain.audit.Counter;
import org.plenary.domain.audit.Cuts;
import org.plenary.domain.audit.Findings;
import org.plenary.domain.audit.Tallied;
import org.plenary.domain.event.EventId;
import org.plenary.domain.tally.Metric;

/**
 * Tells drift from motion. While it is at it, those who register are counted apart, so that the counts of all others stand still even while
 * thousands sign up; then it counts again what differed, until each difference has shown what it is, or time is up.
 */
@Singleton
@Requires(bean = Walk.class)
final class Reconcile {
    /** Of now: more than any two clocks differ by. */
    private static final Duration CUT_AHEAD = Duration.ofSeconds(5);
    /** Longer than the function runs: the audit that left such a cut is dead. */
    private static final Duration STALE = Duration.ofMinutes(16);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private static final int ROUNDS = 5;

    private final Walk walk;
    private final TallyState tally;
    private final Cuts cuts;
    private final Patience patience;

    Reconcile(Walk walk, TallyState tally, Cuts cuts, Patience patience) {
        this.walk = walk;
        this.tally = tally;
        this.cuts = cuts;
        this.patience = patience;
    }

    /**
     * Looks closer at what differs at first sight.
     *
     * @param deadline until when it may look
     * @param found is told the findings, while no other audit can begin
     * @throws Unavailable when another audit is at the same metrics until then
     */
    void run(EventId event, Findings first, Instant deadline, Consumer<Findings> found) {
        locked(first.open(), deadline, cut -> {
            patience.until(cut);
            found.accept(rounds(event, first, cut, deadline));
        });
    }

    /**
     * Keeps other audits away from the metrics of these counters meanwhile; waits for one that is there already.
     *
     * @param work is told the cut that does
     * @throws Unavailable when another audit is at one of them still at the deadline
     */
    void locked(Set<Counter> counters, Instant deadline, Consumer<Instant> work) {
        var metrics = counters.stream().map(Counter::metric).collect(Collectors.toSet());
        while (!worked(metrics, work)) {
            if (!patience.now().isBefore(deadline)) {
                throw new Unavailable("another audit is at one of %s".formatted(metrics));
            }
            patience.pause(BETWEEN_TRIES);
        }
    }

    private boolean worked(Set<Metric> metrics, Consumer<Instant> work) {
        // As the table keeps it, to the millisecond.
        var cut = Instant.ofEpochMilli(patience.now().plus(CUT_AHEAD).toEpochMilli());
        try {
            boolean alone = metrics.stream().allMatch(metric -> open(metric, cut));
            if (alone) {
                work.accept(cut);
            }
            return alone;
        } finally {
            metrics.forEach(metric -> cuts.close(metric, cut));
        }
    }

    /** Ends the cuts of audits that died: nobody else would. */
    void closeStale(Tallied tallied) {
        var stale = patience.now().minus(STALE);
        tallied.metrics()
                .forEach(counts -> counts.cut()
                        .filter(cut -> cut.isBefore(stale))
                        .ifPresent(cut -> cuts.close(counts.metric(), cut)));
    }

    private boolean open(Metric metric, Instant cut) {
        return cuts.open(metric, cut, patience.now().minus(STALE));
    }

    private Findings rounds(EventId event, Findings first, Instant cut, Instant deadline) {
        var findings = first;
        var before = walk.recount(event, cut);
        for (int round = 1; round <= ROUNDS && !findings.open().isEmpty(); round++) {
            var tallied = tally.past(event, patience.now(), before, deadline);
            if (tallied.isEmpty()) {
                return findings;
            }
            var after = walk.recount(event, cut);
            if (after.touchedByRetention()) {
                return findings.withdrawn();
            }
            findings = findings.again(before, tallied.get(), after);
            before = after;
        }
        return findings;
    }
}
