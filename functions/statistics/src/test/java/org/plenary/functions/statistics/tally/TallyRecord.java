package org.plenary.functions.statistics.tally;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** A record of the stream in the form in which Lambda hands it on. */
record TallyRecord(ObjectNode json) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A real one under another number. */
    static TallyRecord of(Record change, String sequenceNumber) {
        var json = JSON.objectNode().put("eventName", change.eventNameAsString());
        var dynamodb = json.putObject("dynamodb")
                .put(
                        "ApproximateCreationDateTime",
                        change.dynamodb().approximateCreationDateTime().getEpochSecond())
                .put("SequenceNumber", sequenceNumber);
        putImage(dynamodb, "Keys", change.dynamodb().keys());
        putImage(dynamodb, "NewImage", change.dynamodb().newImage());
        putImage(dynamodb, "OldImage", change.dynamodb().oldImage());
        return new TallyRecord(json);
    }

    /** What a tally would see that looked at the event's name: what a MODIFY has changed is hidden from it. */
    TallyRecord byEventName() {
        var copy = json.deepCopy();
        if (copy.path("eventName").asText().equals("MODIFY")) {
            var dynamodb = (ObjectNode) copy.path("dynamodb");
            dynamodb.set("OldImage", dynamodb.path("NewImage"));
        }
        return new TallyRecord(copy);
    }

    /** The same order of numbers as text would have: filled up to 40 digits from behind, they compare like text. */
    TallyRecord numberedAsText() {
        var copy = json.deepCopy();
        var number = sequenceNumber();
        ((ObjectNode) copy.path("dynamodb")).put("SequenceNumber", number + "0".repeat(40 - number.length()));
        return new TallyRecord(copy);
    }

    private String sequenceNumber() {
        return json.path("dynamodb").path("SequenceNumber").asText();
    }

    static ObjectNode batch(String shardId, List<TallyRecord> records) {
        var batch = JSON.objectNode().put("shardId", shardId);
        var list = batch.putArray("Records");
        records.forEach(record -> list.add(record.json));
        return batch;
    }

    private static void putImage(ObjectNode parent, String name, Map<String, AttributeValue> image) {
        if (!image.isEmpty()) {
            var json = parent.putObject(name);
            image.forEach((attribute, value) -> {
                var type = value.n() == null ? "S" : "N";
                json.putObject(attribute).put(type, value.n() == null ? value.s() : value.n());
            });
        }
    }
}
