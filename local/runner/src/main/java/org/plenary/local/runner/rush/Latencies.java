package org.plenary.local.runner.rush;

import java.time.Duration;
import java.util.Collection;

/** How long answers took. */
final class Latencies {

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    static Latencies of(Collection<Duration> durations) {
        return new Latencies(
                durations.stream().mapToLong(Duration::toNanos).sorted().toArray());
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    /** The shortest duration that so many of a hundred answers did not exceed (nearest rank); zero without any answer. */
    Duration percentile(double percent) {
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
    }

    Duration longest() {
        return percentile(100);
    }
}
