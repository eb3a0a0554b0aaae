package org.plenary.testkit.fault;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Which fault strikes which call. */
@FunctionalInterface
public interface FaultPlan {
    FaultPlan NONE = (_, _) -> Fault.NONE;

    /** The fault of this call; the first is number 1, and each try of the SDK's is a call. */
    Fault of(int call, WireRequest request);

    /** Strikes one call alone. */
    static FaultPlan only(int number, Fault fault) {
        return (call, _) -> call == number ? fault : Fault.NONE;
    }

    /** Strikes {@code share} of the calls (0 to 1), each with one of the faults that are possible for it. */
    static FaultPlan drawn(RandomGenerator random, double share, Function<WireRequest, List<Fault>> possible) {
        return (_, request) -> {
            if (random.nextDouble() >= share) {
                return Fault.NONE;
            }
            var faults = possible.apply(request);
            return faults.get(random.nextInt(faults.size()));
        };
    }
}
