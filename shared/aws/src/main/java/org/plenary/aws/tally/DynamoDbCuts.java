package org.plenary.aws.tally;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.plenary.domain.audit.Cuts;
import org.plenary.domain.tally.Counts;
import org.plenary.domain.tally.Metric;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Cuts and repairs in the metrics' items. As long as a cut stands, the tally writes on condition that it does. */
@Singleton
@Requires(bean = StatisticsTable.class)
public final class DynamoDbCuts implements Cuts {
    private static final String REPAIRED_BY = "repairedBy";
    /** Removals in one expression, far below what it takes. */
    private static final int REMOVED_AT_ONCE = 200;

    /** Additions in one expression, as few as the tally's. */
    private static final int REPAIRED_AT_ONCE = 120;

    private final DynamoDbClient client;
    private final String table;
    private final DynamoDbMetrics metrics;

    public DynamoDbCuts(DynamoDbClient client, StatisticsTable name, DynamoDbMetrics metrics) {
        this.client = client;
        this.table = name.table();
        this.metrics = metrics;
    }

    @Override
    public boolean open(Metric metric, Instant cut, Instant stale) {
        var before = metrics.read(metric);
        if (before.cut().filter(other -> !other.isBefore(stale)).isPresent()) {
            return before.cut().equals(Optional.of(cut));
        }
        before.cut().ifPresent(dead -> withdraw(metric, dead));
        forgetNewcomers(metric);
        return write(metric, update -> {
            update.requireUnchanged(MetricItem.CUT, Optional.empty());
            update.set(MetricItem.CUT, MetricItem.value(cut));
        });
    }

    @Override
    public void close(Metric metric, Instant cut) {
        if (withdraw(metric, cut)) {
            forgetNewcomers(metric);
        }
    }

    @Override
    public void repair(Metric metric, String mark, Map<String, Long> by) {
        // In the order of the names: a repeat is to come to the same parts.
        var parts = new TreeMap<>(by)
                .entrySet().stream()
                        .gather(Gatherers.windowFixed(REPAIRED_AT_ONCE))
                        .toList();
        for (int part = 0; part < parts.size(); part++) {
            repair(metric, REPAIRED_BY + part, fromS(mark), parts.get(part));
        }
    }

    private void repair(Metric metric, String repairedBy, AttributeValue mark, List<Map.Entry<String, Long>> by) {
        write(metric, update -> {
            update.requireOther(repairedBy, mark);
            update.set(repairedBy, mark);
            by.forEach(each -> update.add(each.getKey(), each.getValue()));
        });
    }

    /** From here on the tally counts nobody apart: what is left of the cut stands still. */
    private boolean withdraw(Metric metric, Instant cut) {
        return write(metric, update -> {
            update.requireUnchanged(MetricItem.CUT, Optional.of(MetricItem.value(cut)));
            update.remove(MetricItem.CUT);
        });
    }

    private void forgetNewcomers(Metric metric) {
        metrics.read(metric).counters().keySet().stream()
                .filter(Counts::countsNewcomers)
                .gather(Gatherers.windowFixed(REMOVED_AT_ONCE))
                .forEach(newcomers -> forget(metric, newcomers));
    }

    private void forget(Metric metric, List<String> newcomers) {
        write(metric, update -> {
            // Another audit's newcomers are none of this one's.
            update.requireUnchanged(MetricItem.CUT, Optional.empty());
            newcomers.forEach(update::remove);
        });
    }

    private boolean write(Metric metric, Consumer<MetricUpdate> change) {
        var update = new MetricUpdate();
        change.accept(update);
        try {
            client.updateItem(update.request(table, metric));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
