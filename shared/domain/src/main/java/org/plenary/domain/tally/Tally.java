package org.plenary.domain.tally;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.plenary.domain.Unavailable;

/**
 * Counts the changes of a stream exactly once. The stream may deliver them repeatedly, overlapping, in pieces, and to two at a time, as long as
 * the records of a shard come in their order; shards in any.
 *
 * <p>For each metric that changes touch: what its checkpoint of the shard has not passed is added, and the checkpoint moved, in one conditional
 * write.
 */
public final class Tally {
    /**
     * Counters in one write. An update expression takes 4 KB and 300 operators, and a counter needs some 10 bytes there, twice with
     * {@link Counts#newcomers}. Source: "Expressions in DynamoDB", limits.
     */
    static final int WIDEST = 120;

    /** Each refusal means that somebody else has counted on: far fewer are to be expected than this. */
    private static final int ATTEMPTS = 50;

    private final Metrics metrics;

    public Tally(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Counts the changes of a shard, in their order; those too that sum up to nothing, for a part of them may come again.
     *
     * @throws Unavailable when others are faster again and again; what was counted until then stays counted
     */
    public void count(Shard shard, List<CountedChange> changes) {
        changes.stream()
                .flatMap(change -> change.increments().stream())
                .map(Increment::metric)
                .distinct()
                .forEach(metric -> count(metric, shard, touching(metric, changes)));
    }

    private static List<CountedChange> touching(Metric metric, List<CountedChange> changes) {
        return changes.stream()
                .map(change -> change.of(metric))
                .filter(change -> !change.increments().isEmpty())
                .toList();
    }

    private void count(Metric metric, Shard shard, List<CountedChange> changes) {
        var rest = changes;
        for (int attempts = 0; !rest.isEmpty(); attempts++) {
            if (attempts == ATTEMPTS) {
                throw new Unavailable("the counts of %s are in dispute".formatted(metric));
            }
            var read = metrics.read(metric);
            var open = read.uncounted(shard, rest);
            int next = fitting(open);
            boolean counted = next == 0 || metrics.add(read, addition(read, shard, open.subList(0, next)));
            rest = counted ? open.subList(next, open.size()) : open;
        }
    }

    private static Addition addition(Counts read, Shard shard, List<CountedChange> changes) {
        var sums = new HashMap<String, Long>();
        changes.stream().flatMap(change -> change.increments().stream()).forEach(each -> add(each, read, sums));
        var last = changes.getLast();
        return new Addition(shard, new Checkpoint(last.at(), last.committedAt()), sums);
    }

    /** How many of the changes, from the first on, one write can hold. */
    private static int fitting(List<CountedChange> changes) {
        var counters = new HashSet<String>();
        for (int fitting = 0; fitting < changes.size(); fitting++) {
            changes.get(fitting).increments().forEach(each -> counters.add(each.counter()));
            if (counters.size() > WIDEST && fitting > 0) {
                return fitting;
            }
        }
        return changes.size();
    }

    private static void add(Increment increment, Counts read, Map<String, Long> sums) {
        sums.merge(increment.counter(), increment.by(), Long::sum);
        if (read.cut().filter(cut -> increment.since().isAfter(cut)).isPresent()) {
            sums.merge(Counts.newcomers(increment.counter()), increment.by(), Long::sum);
        }
    }
}
