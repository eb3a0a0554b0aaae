package org.plenary.aws.tally;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.plenary.domain.audit.AuditId;
import org.plenary.domain.audit.Cuts;
import org.plenary.domain.tally.Counts;
import org.plenary.domain.tally.Metric;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Cuts and repairs in the metrics' items. As long as a cut stands, the tally writes on condition that it does. */
@Singleton
@Requires(bean = StatisticsTable.class)
public final class DynamoDbCuts implements Cuts {
    private static final String REPAIRED_BY = "repairedBy";
    /** Removals in one expression, far below what it takes. */
    private static final int REMOVED_AT_ONCE = 200;

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
    public void repair(Metric metric, AuditId audit, Map<String, Long> by) {
        write(metric, update -> {
            update.requireOther(REPAIRED_BY, fromS(audit.value()));
            update.set(REPAIRED_BY, fromS(audit.value()));
            by.forEach(update::add);
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
