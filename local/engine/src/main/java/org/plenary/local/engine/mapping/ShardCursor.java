package org.plenary.local.engine.mapping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** A place in a shard; used by one thread. */
final class ShardCursor {

    private final StreamShards stream;
    private final String shardId;
    private @Nullable String iterator;
    private @Nullable String lastRead;

    /**
     * @param lastRead the record after which it begins, where it is known
     */
    ShardCursor(StreamShards stream, String shardId, String iterator, @Nullable String lastRead) {
        this.stream = stream;
        this.shardId = shardId;
        this.iterator = iterator;
        this.lastRead = lastRead;
    }

    String shardId() {
        return shardId;
    }

    String eventSourceArn() {
        return stream.eventSourceArn();
    }

    Instant now() {
        return stream.now();
    }

    /** Whether the shard is closed and read to its end. */
    boolean atEnd() {
        return iterator == null;
    }

    /** The next records, in order; none where there are none yet. */
    List<StreamRecord> next() {
        if (iterator == null) {
            return List.of();
        }
        try {
            var page = stream.records(iterator);
            iterator = page.nextShardIterator();
            var now = stream.now();
            var records = page.records().stream()
                    .map(record -> StreamRecord.of(record, stream.eventSourceArn(), now))
                    .toList();
            lastRead = records.isEmpty() ? lastRead : records.getLast().sequenceNumber();
            return records;
        } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
            // A batch took longer than the 15 minutes that an iterator lives. Or, in DynamoDB Local, whose tables share
            // their sequence numbers, another table changed after the iterator was made and before the shard's first
            // record.
            iterator = lastRead == null
                    ? stream.iterator(shardId, ShardIteratorType.TRIM_HORIZON, null)
                    : stream.iterator(shardId, ShardIteratorType.AFTER_SEQUENCE_NUMBER, lastRead);
            return List.of();
        }
    }
}
