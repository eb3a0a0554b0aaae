package org.plenary.domain.tally;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A metric as it was read.
 *
 * @param counters by name; what was never counted is absent, and zero
 * @param checkpoints how far each shard is counted
 * @param cut while somebody recounts: things that are there only since after this moment are counted a second time, under
 *     {@link #newcomers}' name, so that the count of the others can be told
 */
public record Counts(
        Metric metric, Map<String, Long> counters, Map<Shard, Checkpoint> checkpoints, Optional<Instant> cut) {
    private static final String NEWCOMERS = "~";

    public Counts {
        counters = Map.copyOf(counters);
        checkpoints = Map.copyOf(checkpoints);
    }

    /** A metric that nothing was ever counted in. */
    public static Counts none(Metric metric) {
        return new Counts(metric, Map.of(), Map.of(), Optional.empty());
    }

    /** The counter beside this one that counts what is there only since after the cut. */
    public static String newcomers(String counter) {
        return NEWCOMERS + counter;
    }

    /** Whether this is one of those. */
    public static boolean countsNewcomers(String counter) {
        return counter.startsWith(NEWCOMERS);
    }

    public long of(String counter) {
        return counters.getOrDefault(counter, 0L);
    }

    /** The count without those who are counted apart; all of them where there is no cut. */
    public long beforeTheCut(String counter) {
        return of(counter) - of(newcomers(counter));
    }

    /** When the newest counted change was made, to the second; absent where nothing was counted yet. */
    public Optional<Instant> asOf() {
        return checkpoints.values().stream().map(Checkpoint::committedAt).max(Comparator.naturalOrder());
    }

    /** What of these changes of the shard is not counted yet. */
    List<CountedChange> uncounted(Shard shard, List<CountedChange> changes) {
        var checkpoint = checkpoints.get(shard);
        return checkpoint == null
                ? changes
                : changes.stream()
                        .filter(change -> change.at().compareTo(checkpoint.last()) > 0)
                        .toList();
    }
}
