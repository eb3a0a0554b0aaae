package org.plenary.functions.statistics.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time that an audit has, and how it passes. */
@Singleton
final class Patience {
    /** What waits: the thread, or a test's clock. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    private final Clock clock;
    private final Sleeper sleeper;

    @Inject
    Patience(Clock clock) {
        this(clock, Thread::sleep);
    }

    Patience(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    Instant now() {
        return clock.instant();
    }

    /** Lets time pass. */
    void pause(Duration duration) {
        try {
            sleeper.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the tally");
        }
    }

    /** Returns when it is this late. */
    void until(Instant moment) {
        for (var left = Duration.between(now(), moment); left.isPositive(); left = Duration.between(now(), moment)) {
            pause(left);
        }
    }
}
