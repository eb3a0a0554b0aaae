package org.plenary.local.engine.mapping;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.mapping.StreamMapping.StartingPosition;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The stream of a table and its shards. */
final class StreamShards {

    /** The most that GetRecords gives at once. */
    private static final int PAGE = 1000;

    private final DynamoDbStreamsClient streams;
    private final String arn;
    private final String eventSourceArn;
    private final InstantSource clock;

    private StreamShards(DynamoDbStreamsClient streams, String arn, InstantSource clock) {
        this.streams = streams;
        this.arn = arn;
        this.clock = clock;
        // DynamoDB Local's own region is no region of AWS.
        this.eventSourceArn = arn.replace(":ddblocal:", ":" + LocalAccount.REGION + ":");
    }

    /** The newest stream of the table; a table without one is refused. */
    static StreamShards of(String table, DynamoDbStreamsClient streams, InstantSource clock) {
        var found = streams.listStreams(r -> r.tableName(table)).streams();
        if (found.isEmpty()) {
            throw new IllegalStateException("Table %s has no stream".formatted(table));
        }
        return new StreamShards(streams, found.getLast().streamArn(), clock);
    }

    /** The stream's ARN as functions see it. */
    String eventSourceArn() {
        return eventSourceArn;
    }

    /** The time by which changes are dated and windows end. */
    Instant now() {
        return clock.instant();
    }

    /** All shards that are kept, closed ones too. */
    List<Shard> shards() {
        List<Shard> shards = new ArrayList<>();
        @Nullable String last = null;
        do {
            String after = last;
            var stream = streams.describeStream(r -> r.streamArn(arn).exclusiveStartShardId(after))
                    .streamDescription();
            shards.addAll(stream.shards());
            last = stream.lastEvaluatedShardId();
        } while (last != null);
        return shards;
    }

    /** Takes the position now, so that LATEST means after this call. */
    ShardCursor open(String shardId, StartingPosition position) {
        var iterator = iterator(shardId, ShardIteratorType.fromValue(position.name()), null);
        return new ShardCursor(this, shardId, iterator, null);
    }

    /** Goes on after a record; at the oldest that is kept, where that one no longer is. */
    ShardCursor openAfter(String shardId, String sequenceNumber) {
        try {
            var iterator = iterator(shardId, ShardIteratorType.AFTER_SEQUENCE_NUMBER, sequenceNumber);
            return new ShardCursor(this, shardId, iterator, sequenceNumber);
        } catch (TrimmedDataAccessException forgotten) {
            return open(shardId, StartingPosition.TRIM_HORIZON);
        }
    }

    String iterator(String shardId, ShardIteratorType type, @Nullable String sequenceNumber) {
        return streams.getShardIterator(r -> r.streamArn(arn)
                        .shardId(shardId)
                        .shardIteratorType(type)
                        .sequenceNumber(sequenceNumber))
                .shardIterator();
    }

    GetRecordsResponse records(String iterator) {
        return streams.getRecords(r -> r.shardIterator(iterator).limit(PAGE));
    }
}
