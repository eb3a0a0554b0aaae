package org.plenary.testkit.fault;

import java.time.Duration;

/** What happens just before a call takes effect, or just after. */
public sealed interface Mishap {
    /** The connection is lost: before, nothing was done; after, it was done and the answer does not arrive. The SDK may try again. */
    record Timeout() implements Mishap {
        @Override
        public String toString() {
            return "timeout";
        }
    }

    /** The process dies, and nothing tries again. */
    record Crashing() implements Mishap {
        @Override
        public String toString() {
            return "crash";
        }
    }

    /** Time passes on the test's clock; nobody waits. */
    record Delay(Duration duration) implements Mishap {
        @Override
        public String toString() {
            return "delay of " + duration;
        }
    }

    /** Somebody else takes a step. Its own calls meet faults too, but no third actor. */
    record Meanwhile(Runnable step) implements Mishap {
        @Override
        public String toString() {
            return "somebody else";
        }
    }
}
