package org.plenary.testkit.fault;

import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Plays a flow by many seeds: as many as its test gives it as its share of the build's time, unless {@code -Dhistories=10000} says otherwise;
 * {@code -Dhistories.seed=17} plays that one alone.
 */
public final class Histories {
    /** By when a flow without its guard must have broken. */
    private static final int PATIENCE = 1000;

    private Histories() {}

    /**
     * Plays them up to the first that breaks. The flow throws where an invariant does not hold.
     *
     * @param share how many are played in the build
     * @throws AssertionError with the seed and the history that broke
     */
    public static void run(String name, int share, Consumer<History> flow) {
        long start = System.nanoTime();
        long faults = seeds(share).map(seed -> play(name, seed, flow).faults()).sum();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(
                "%s: %d histories with %d faults in %d ms%n", name, seeds(share).count(), faults, millis);
    }

    /**
     * Plays a flow whose guard was taken away, up to the history that breaks, and prints that: the control of a guard.
     *
     * @throws AssertionError when none breaks, for then nothing would notice that the guard is gone
     */
    public static void mustBreak(String name, Consumer<History> flow) {
        try {
            LongStream.rangeClosed(1, PATIENCE).forEach(seed -> play(name, seed, flow));
        } catch (BrokenHistory broken) {
            System.out.println("As it must: " + broken.getMessage());
            return;
        }
        throw new AssertionError(name + ": no history broke");
    }

    private static LongStream seeds(int share) {
        var only = Long.getLong("histories.seed");
        return only == null ? LongStream.rangeClosed(1, Integer.getInteger("histories", share)) : LongStream.of(only);
    }

    private static History play(String name, long seed, Consumer<History> flow) {
        var history = new History(seed);
        try {
            flow.accept(history);
        } catch (AssertionError broken) {
            throw new BrokenHistory("%s, again with -Dhistories.seed=%d".formatted(name, seed), history, broken);
        } catch (RuntimeException | Crash failure) {
            throw new IllegalStateException("%s, seed %d, failed:%n%s".formatted(name, seed, history), failure);
        }
        return history;
    }
}
