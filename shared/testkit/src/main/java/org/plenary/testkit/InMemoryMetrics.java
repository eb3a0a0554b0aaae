package org.plenary.testkit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plenary.domain.event.EventId;
import org.plenary.domain.tally.Addition;
import org.plenary.domain.tally.Counts;
import org.plenary.domain.tally.Metric;
import org.plenary.domain.tally.Metrics;

/** Counts in a map, for tests of what counts and what asks for counts; passes {@link MetricsContract}. */
public final class InMemoryMetrics implements Metrics {
    private final Map<Metric, Counts> metrics = new HashMap<>();

    @Override
    public synchronized Counts read(Metric metric) {
        return metrics.getOrDefault(metric, Counts.none(metric));
    }

    @Override
    public synchronized List<Counts> readAll(EventId event, String prefix) {
        return metrics.values().stream()
                .filter(counts -> counts.metric().event().equals(event))
                .filter(counts -> counts.metric().name().startsWith(prefix))
                .sorted(Comparator.comparing(counts -> counts.metric().name()))
                .toList();
    }

    @Override
    public synchronized boolean add(Counts read, Addition addition) {
        var current = read(read.metric());
        var shard = addition.shard();
        if (!Objects.equals(current.checkpoints().get(shard), read.checkpoints().get(shard))
                || !current.cut().equals(read.cut())) {
            return false;
        }
        var counters = new HashMap<>(current.counters());
        addition.sums().forEach((counter, by) -> {
            if (by != 0) {
                counters.merge(counter, by, Long::sum);
            }
        });
        var checkpoints = new HashMap<>(current.checkpoints());
        checkpoints.values().removeIf(old -> old.isOutdated(addition.upTo().committedAt()));
        checkpoints.put(shard, addition.upTo());
        metrics.put(read.metric(), new Counts(read.metric(), counters, checkpoints, current.cut()));
        return true;
    }
}
