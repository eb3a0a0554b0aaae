package org.plenary.functions.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A steady rate: turns are at least 1/rate apart, in the order in which they were asked for, and time not used is not made up for. */
final class Pace {
    /** What waits: the thread, or a test's book. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    private static final double NANOS = 1e9;

    private final Duration between;
    private final Clock clock;
    private final Sleeper sleeper;
    private Instant nextTurn = Instant.MIN;

    /** At most {@code perSecond} turns a second, greater than 0. */
    Pace(double perSecond, Clock clock, Sleeper sleeper) {
        this.between = Duration.ofNanos((long) Math.ceil(NANOS / perSecond));
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Returns when it is the caller's turn. */
    void await() {
        var wait = takeTurn();
        if (wait.isPositive()) {
            sleep(wait);
        }
    }

    // Not held while waiting: the next caller takes the turn behind this one.
    private synchronized Duration takeTurn() {
        var now = clock.instant();
        var turn = nextTurn.isAfter(now) ? nextTurn : now;
        nextTurn = turn.plus(between);
        return Duration.between(now, turn);
    }

    private void sleep(Duration wait) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a turn");
        }
    }
}
