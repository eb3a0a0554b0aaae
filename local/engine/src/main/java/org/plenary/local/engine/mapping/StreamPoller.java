package org.plenary.local.engine.mapping;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.local.engine.mapping.StreamMapping.StartingPosition;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Reads a table's stream and calls a function, until closed, as Lambda does: the records of a shard in their order and
 * one batch at a time, a shard after its parent.
 */
public final class StreamPoller implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS_FOR_CHILDREN = Duration.ofMillis(200);

    private final StreamMapping mapping;
    private final StreamShards stream;
    private final BatchDelivery delivery;
    private final StreamPositions positions;
    private final Workers workers = new Workers();

    private StreamPoller(
            StreamMapping mapping, StreamShards stream, SqsClient sqs, Invocation function, StreamPositions positions) {
        this.mapping = mapping;
        this.stream = stream;
        this.positions = positions;
        this.delivery =
                new BatchDelivery(mapping, function, new OnFailure(mapping, stream.eventSourceArn(), sqs), workers);
    }

    /** Starts reading at the mapping's starting position, whatever was read before. */
    public static StreamPoller start(
            StreamMapping mapping, DynamoDbStreamsClient streams, SqsClient sqs, Invocation function) {
        return start(mapping, streams, sqs, function, StreamPositions.none());
    }

    /**
     * Starts reading: with LATEST every change made after this returns is read. The clients stay the caller's;
     * {@code sqs} is for the on-failure destination.
     *
     * @param positions where it goes on in the shards that it has read before
     */
    public static StreamPoller start(
            StreamMapping mapping,
            DynamoDbStreamsClient streams,
            SqsClient sqs,
            Invocation function,
            StreamPositions positions) {
        return start(
                mapping, StreamShards.of(mapping.table(), streams, InstantSource.system()), sqs, function, positions);
    }

    static StreamPoller start(
            StreamMapping mapping, StreamShards stream, SqsClient sqs, Invocation function, StreamPositions positions) {
        var poller = new StreamPoller(mapping, stream, sqs, function, positions);
        poller.startShards();
        return poller;
    }

    private void startShards() {
        var shards = stream.shards();
        switch (mapping.startingPosition()) {
            case LATEST -> shards.stream().filter(StreamPoller::isOpen).forEach(s -> read(s, StartingPosition.LATEST));
            case TRIM_HORIZON -> roots(shards).forEach(s -> read(s, StartingPosition.TRIM_HORIZON));
        }
    }

    private static boolean isOpen(Shard shard) {
        return shard.sequenceNumberRange().endingSequenceNumber() == null;
    }

    /** The shards whose parent is no longer kept. */
    private static List<Shard> roots(List<Shard> shards) {
        Set<String> ids = shards.stream().map(Shard::shardId).collect(Collectors.toSet());
        return shards.stream()
                .filter(shard -> shard.parentShardId() == null || !ids.contains(shard.parentShardId()))
                .toList();
    }

    private void read(Shard shard, StartingPosition position) {
        var cursor = positions
                .of(mapping.function(), shard.shardId())
                .map(last -> stream.openAfter(shard.shardId(), last))
                .orElseGet(() -> stream.open(shard.shardId(), position));
        var reader = new ShardReader(mapping, cursor, delivery, positions, workers);
        workers.start("stream-%s-%s".formatted(mapping.function(), shard.shardId()), () -> {
            reader.readToTheEnd();
            readChildren(shard);
        });
    }

    /** A closed shard is continued by its children; they may show up only with the next change of the table. */
    private void readChildren(Shard parent) {
        List<Shard> children = List.of();
        while (workers.open() && children.isEmpty()) {
            children = stream.shards().stream()
                    .filter(shard -> parent.shardId().equals(shard.parentShardId()))
                    .toList();
            if (children.isEmpty()) {
                workers.pause(BETWEEN_LOOKS_FOR_CHILDREN);
            }
        }
        children.forEach(child -> read(child, StartingPosition.TRIM_HORIZON));
    }

    @Override
    public void close() {
        workers.close();
    }
}
