package org.plenary.testkit.fault;

/** What becomes of one call. */
public sealed interface Fault {
    Fault NONE = new None();

    /** Nothing special. */
    record None() implements Fault {}

    /** The service refuses for the rate alone, in its own words; nothing was done. */
    record Throttle() implements Fault {
        @Override
        public String toString() {
            return "throttled";
        }
    }

    /** It is sent twice, and the second answer handed back: what an SDK does after a lost answer. */
    record Repeat() implements Fault {
        @Override
        public String toString() {
            return "sent twice";
        }
    }

    /** Something happens before the call takes effect. */
    record Before(Mishap mishap) implements Fault {
        @Override
        public String toString() {
            return mishap + " before";
        }
    }

    /** Something happens after the call took effect, and before the answer is there. */
    record After(Mishap mishap) implements Fault {
        @Override
        public String toString() {
            return mishap + " after";
        }
    }

    static Fault timeoutBefore() {
        return new Before(new Mishap.Timeout());
    }

    static Fault timeoutAfter() {
        return new After(new Mishap.Timeout());
    }

    static Fault crashBefore() {
        return new Before(new Mishap.Crashing());
    }

    static Fault crashAfter() {
        return new After(new Mishap.Crashing());
    }
}
