package org.plenary.functions.statistics.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time that an audit has, and how it passes. */
@Singleton
class Patience {
    private final Clock clock;

    Patience(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Lets time pass. */
    void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the tally");
        }
    }

    /** Returns when it is this late. */
    final void until(Instant moment) {
        for (var left = Duration.between(now(), moment); left.isPositive(); left = Duration.between(now(), moment)) {
            pause(left);
        }
    }
}
