package org.plenary.aws.tally;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.domain.event.EventId;
import org.plenary.domain.tally.Addition;
import org.plenary.domain.tally.Counts;
import org.plenary.domain.tally.Metric;
import org.plenary.domain.tally.Metrics;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The metrics in their table. Low-level, for which attributes an item has is not known to a schema, and the Enhanced Client cannot ADD. */
@Singleton
@Requires(bean = StatisticsTable.class)
public final class DynamoDbMetrics implements Metrics {
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbMetrics(DynamoDbClient client, StatisticsTable name) {
        this.client = client;
        this.table = name.table();
    }

    @Override
    public Counts read(Metric metric) {
        var item = client.getItem(
                        get -> get.tableName(table).key(MetricItem.key(metric)).consistentRead(true))
                .item();
        return item.isEmpty() ? Counts.none(metric) : MetricItem.counts(item);
    }

    @Override
    public List<Counts> readAll(EventId event, String prefix) {
        return client
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("eventId = :event AND begins_with(metric, :prefix)")
                        .expressionAttributeValues(Map.of(":event", fromS(event.value()), ":prefix", fromS(prefix)))
                        .consistentRead(true))
                .items()
                .stream()
                .map(MetricItem::counts)
                .toList();
    }

    @Override
    public boolean add(Counts read, Addition addition) {
        try {
            client.updateItem(request(read, addition));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private UpdateItemRequest request(Counts read, Addition addition) {
        var update = new MetricUpdate();
        var checkpoint = MetricItem.name(addition.shard());
        update.requireUnchanged(
                checkpoint,
                Optional.ofNullable(read.checkpoints().get(addition.shard())).map(MetricItem::value));
        update.requireUnchanged(MetricItem.CUT, read.cut().map(MetricItem::value));
        update.set(checkpoint, MetricItem.value(addition.upTo()));
        addition.sums().forEach(update::add);
        read.checkpoints().forEach((shard, old) -> {
            if (!shard.equals(addition.shard())
                    && old.isOutdated(addition.upTo().committedAt())) {
                update.remove(MetricItem.name(shard));
            }
        });
        return update.request(table, read.metric());
    }
}
