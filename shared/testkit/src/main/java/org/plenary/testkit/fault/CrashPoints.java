package org.plenary.testkit.fault;

import java.util.function.Function;
import java.util.function.Supplier;

/** Crashes a flow at each of its calls, before the call takes effect and after. */
public final class CrashPoints {
    /** A flow makes fewer outside calls than this: more could not all be tried, and do too much in one go. */
    static final int LIMIT = 40;

    /** A flow that can be made anew for every crash. */
    public interface Flow {
        /** From its first outside call to its last. */
        void run();

        /** What happens after a crash by itself, such as a message that is delivered again. */
        void recover();

        /** Throws where an invariant does not hold. */
        void check();
    }

    private final FaultyHttpClient http;
    private final String name;
    private final Function<History, Flow> fresh;

    private CrashPoints(FaultyHttpClient http, String name, Function<History, Flow> fresh) {
        this.http = http;
        this.name = name;
        this.fresh = fresh;
    }

    /**
     * Runs the flow once to count its calls, and then once for each crash; each time it is made of a history with a seed of its own, from
     * which it names its data.
     *
     * @return how many calls the flow makes
     * @throws AssertionError with all that happened, where an invariant does not hold
     */
    public static int each(FaultyHttpClient http, String name, Function<History, Flow> fresh) {
        return new CrashPoints(http, name, fresh).each();
    }

    private int each() {
        int calls = withoutCrash();
        if (calls >= LIMIT) {
            throw new AssertionError(name + " makes " + calls + " outside calls, and may make fewer than " + LIMIT);
        }
        for (int call = 1; call <= calls; call++) {
            crash(2L * call - 1, call, Fault.crashBefore());
            crash(2L * call, call, Fault.crashAfter());
        }
        System.out.printf("%s: a crash before and after each of %d calls%n", name, calls);
        return calls;
    }

    private int withoutCrash() {
        var history = new History(0);
        return told("without a crash", history, () -> {
            http.follow(history, FaultPlan.NONE);
            var flow = fresh.apply(history);
            http.follow(history, FaultPlan.NONE);
            flow.run();
            int calls = http.calls();
            flow.check();
            return calls;
        });
    }

    private void crash(long seed, int call, Fault crash) {
        var history = new History(seed);
        told("call " + call + " meets " + crash, history, () -> {
            http.follow(history, FaultPlan.NONE);
            var flow = fresh.apply(history);
            http.follow(history, FaultPlan.only(call, crash));
            crash(flow);
            http.follow(history, FaultPlan.NONE);
            flow.recover();
            flow.check();
            return call;
        });
    }

    private static void crash(Flow flow) {
        try {
            flow.run();
        } catch (Crash _) {
            return;
        }
        throw new AssertionError("the flow swallows its crash");
    }

    private <T> T told(String what, History history, Supplier<T> play) {
        try {
            return play.get();
        } catch (RuntimeException | AssertionError broken) {
            throw new BrokenHistory(name + ", " + what, history, broken);
        }
    }
}
