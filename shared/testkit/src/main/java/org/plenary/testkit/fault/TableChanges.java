package org.plenary.testkit.fault;

import java.net.URI;
import java.util.List;
import org.plenary.local.engine.account.LocalAccount;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What became of a table, in order, from its stream: every effect is there, also that of a call whose answer was lost. */
public final class TableChanges {
    private final DynamoDbStreamsClient streams;
    private final String stream;
    private final String shard;
    private String lastSeen = "";

    /** From now on. */
    public TableChanges(URI endpoint, String table) {
        streams = LocalAccount.client(DynamoDbStreamsClient.builder(), endpoint);
        stream = streams.listStreams(list -> list.tableName(table))
                .streams()
                .getFirst()
                .streamArn();
        // DynamoDB Local begins a second shard after hours only.
        shard = streams.describeStream(describe -> describe.streamArn(stream))
                .streamDescription()
                .shards()
                .getFirst()
                .shardId();
        sinceLastLook();
    }

    /** The changes since the last look. */
    public List<Record> sinceLastLook() {
        var iterator = streams.getShardIterator(
                        get -> from(get.streamArn(stream).shardId(shard)))
                .shardIterator();
        var changes = streams.getRecords(get -> get.shardIterator(iterator)).records();
        if (!changes.isEmpty()) {
            lastSeen = changes.getLast().dynamodb().sequenceNumber();
        }
        return changes;
    }

    private void from(GetShardIteratorRequest.Builder get) {
        if (lastSeen.isEmpty()) {
            get.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
        } else {
            get.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(lastSeen);
        }
    }
}
