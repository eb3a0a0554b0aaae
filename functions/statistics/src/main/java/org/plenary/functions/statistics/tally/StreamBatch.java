package org.plenary.functions.statistics.tally;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.plenary.domain.tally.Shard;

/** What Lambda hands over of a stream in a time window: records of one shard, in their order; none at the end of some windows. */
record StreamBatch(JsonNode event) {
    Shard shard() {
        return Shard.of(StreamRecord.there(event, "shardId").getStringValue());
    }

    List<StreamRecord> records() {
        var records = event.get("Records");
        return records == null
                ? List.of()
                : StreamSupport.stream(records.values().spliterator(), false)
                        .map(record -> new StreamRecord(StreamRecord.there(record, "dynamodb")))
                        .toList();
    }
}
