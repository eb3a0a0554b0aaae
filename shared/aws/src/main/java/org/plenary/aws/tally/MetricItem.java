package org.plenary.aws.tally;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.domain.event.EventId;
import org.plenary.domain.tally.Checkpoint;
import org.plenary.domain.tally.Counts;
import org.plenary.domain.tally.Metric;
import org.plenary.domain.tally.SequenceNumber;
import org.plenary.domain.tally.Shard;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a metric stands in its item: flat, for only then does {@code ADD} reach a counter, and an item's size stays what it costs. Every number is a
 * counter but the cut; a checkpoint is text under {@code @} and its shard. Other text is none of the tally's.
 */
final class MetricItem {
    static final String CUT = "cut";
    private static final String CHECKPOINT = "@";
    private static final int DIGITS_OF_SEQUENCE = 40;

    private MetricItem() {}

    static Map<String, AttributeValue> key(Metric metric) {
        return Map.of("eventId", fromS(metric.event().value()), "metric", fromS(metric.name()));
    }

    static Counts counts(Map<String, AttributeValue> item) {
        var counters = new HashMap<String, Long>();
        var checkpoints = new HashMap<Shard, Checkpoint>();
        item.forEach((name, value) -> {
            if (value.n() != null && !name.equals(CUT)) {
                counters.put(name, Long.valueOf(value.n()));
            } else if (name.startsWith(CHECKPOINT)) {
                checkpoints.put(new Shard(name.substring(CHECKPOINT.length())), checkpoint(value.s()));
            }
        });
        return new Counts(metric(item), counters, checkpoints, cut(item));
    }

    static String name(Shard shard) {
        return CHECKPOINT + shard.hash();
    }

    /** 40 digits of the sequence number and 10 of the moment: seconds have ten digits until 2286. */
    static AttributeValue value(Checkpoint checkpoint) {
        return fromS("%s%010d"
                .formatted(checkpoint.last().value(), checkpoint.committedAt().getEpochSecond()));
    }

    static AttributeValue value(Instant cut) {
        return fromN(Long.toString(cut.toEpochMilli()));
    }

    private static Metric metric(Map<String, AttributeValue> item) {
        return new Metric(new EventId(text(item, "eventId")), text(item, "metric"));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).orElseThrow().s();
    }

    private static Checkpoint checkpoint(String value) {
        return new Checkpoint(
                new SequenceNumber(value.substring(0, DIGITS_OF_SEQUENCE)),
                Instant.ofEpochSecond(Long.parseLong(value, DIGITS_OF_SEQUENCE, value.length(), 10)));
    }

    private static Optional<Instant> cut(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get(CUT))
                .map(AttributeValue::n)
                .map(Long::valueOf)
                .map(Instant::ofEpochMilli);
    }
}
