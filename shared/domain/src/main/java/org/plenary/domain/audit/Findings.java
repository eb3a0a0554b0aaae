package org.plenary.domain.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the comparison of a recount with the counts has come to.
 *
 * @param drift by how much each counter is too high; 0 where the difference was motion
 * @param open counters that differed and of which it cannot be told yet: somebody they count came, went or changed meanwhile
 */
public record Findings(Map<Counter, Long> drift, Set<Counter> open) {
    public Findings {
        drift = Map.copyOf(drift);
        open = Set.copyOf(open);
    }

    /** At first sight: whatever differs is open. */
    public static Findings of(Recount recount, Tallied tallied) {
        var open = recount.counters();
        open.addAll(tallied.counters());
        open.removeIf(counter -> recount.of(counter).count() == tallied.of(counter));
        return new Findings(Map.of(), open);
    }

    /**
     * Looks again at what is open, between two recounts. A counter whose people both recounts met unchanged, and that nobody can have passed
     * through unseen, had no motion in between: if the tally was read then, and had passed the end of the first, what differs is drift.
     *
     * @param tallied read after the tally had passed the end of {@code before}, and before {@code after} began
     */
    public Findings again(Recount before, Tallied tallied, Recount after) {
        if (before.mayHaveMissedUntil(after)) {
            return this;
        }
        var settled = new HashMap<>(drift);
        var stillOpen = new HashSet<Counter>();
        for (var counter : open) {
            if (before.of(counter).equals(after.of(counter))) {
                settled.put(counter, tallied.of(counter) - before.of(counter).count());
            } else {
                stillOpen.add(counter);
            }
        }
        return new Findings(settled, stillOpen);
    }

    /** Nothing is said about anything: what is open stays so. */
    public Findings withdrawn() {
        var all = new HashSet<>(open);
        all.addAll(drift.keySet());
        return new Findings(Map.of(), all);
    }

    /** What is too high or too low for certain. */
    public Map<Counter, Long> certain() {
        var certain = new HashMap<>(drift);
        certain.values().removeIf(by -> by == 0);
        return certain;
    }
}
