package org.plenary.local.runner.rush;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Waits for what comes by and by.
 *
 * @param longest how long nothing may change before the rest is given up
 */
record Patience(Duration longest, Clock clock) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** Tells how far it is. */
    @FunctionalInterface
    interface Look<T> {
        T now() throws IOException, InterruptedException;
    }

    /** What was seen last: enough, or the same for too long. */
    <T> T await(Look<T> look, Predicate<T> enough) throws IOException, InterruptedException {
        var seen = look.now();
        var changed = clock.instant();
        while (!enough.test(seen) && Duration.between(changed, clock.instant()).compareTo(longest) < 0) {
            Thread.sleep(BETWEEN_LOOKS);
            var next = look.now();
            changed = next.equals(seen) ? changed : clock.instant();
            seen = next;
        }
        return seen;
    }
}
