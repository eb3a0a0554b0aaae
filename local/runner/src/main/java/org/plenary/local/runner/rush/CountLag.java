package org.plenary.local.runner.rush;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a count is behind the signups that were answered: at each look, the age of the first one that is not counted. That is the one after
 * as many as are counted, in the order of the answers, which is nearly that of the count.
 */
final class CountLag {

    private final List<Instant> answered = new ArrayList<>();
    private final List<Duration> lags = new ArrayList<>();
    private long counted;

    /** A new signup was answered now. The clock is read here, so that moments come in their order. */
    synchronized void answered(Clock clock) {
        answered.add(clock.instant());
    }

    /** So many were counted at this moment. Looks before the first answer tell nothing. */
    synchronized void counted(long count, Instant at) {
        counted = count;
        if (!answered.isEmpty()) {
            lags.add(uncounted() == 0 ? Duration.ZERO : Duration.between(answered.get((int) count), at));
        }
    }

    /** How many of those who were answered were not counted at the last look. */
    synchronized long uncounted() {
        return Math.max(answered.size() - counted, 0);
    }

    synchronized Latencies seen() {
        return Latencies.of(lags);
    }
}
