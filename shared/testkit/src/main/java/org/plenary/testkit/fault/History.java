package org.plenary.testkit.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What one seed makes of a flow: the chances it takes, and line by line what happened. */
public final class History {
    private final long seed;
    private final RandomGenerator random;
    private final List<String> lines = new ArrayList<>();
    private int depth;
    private int faults;

    public History(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    public long seed() {
        return seed;
    }

    /** Where every chance of the history comes from. */
    public RandomGenerator random() {
        return random;
    }

    /** One of these, each as likely as the others. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /**
     * One actor's step.
     *
     * @return what the actor is told: nothing where the process crashed or the step failed
     */
    public <T> Optional<T> step(String what, Supplier<T> step) {
        note(what);
        depth++;
        try {
            var answer = step.get();
            note("-> " + answer);
            return Optional.of(answer);
        } catch (Crash _) {
            note("-> crashed");
        } catch (RuntimeException failure) {
            // Not its message: that may hold what differs when the seed is played again.
            note("-> failed: " + failure.getClass().getSimpleName());
        } finally {
            depth--;
        }
        return Optional.empty();
    }

    public void note(String line) {
        lines.add("  ".repeat(depth) + line);
    }

    void called(WireRequest request, Fault fault) {
        if (fault instanceof Fault.None) {
            note(request.toString());
        } else {
            faults++;
            note(request + "   <- " + fault);
        }
    }

    /** How many calls met a fault so far. */
    public int faults() {
        return faults;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
