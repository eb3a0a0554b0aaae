package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.plenary.local.engine.account.LocalAccount;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A change of a table, with the form in which Lambda hands it to a function.
 *
 * @param arrivedAt when it was made, as near as can be told: up to a minute late, but never later than it was read. It is the
 *     {@code ApproximateCreationDateTime} too; a change that is read again after a restart may be given a later one than before
 */
record StreamRecord(String sequenceNumber, Instant arrivedAt, ObjectNode json) {

    /** DynamoDB Local tells the time of a change in whole minutes, rounded down. */
    private static final Duration RESOLUTION = Duration.ofMinutes(1);

    static StreamRecord of(Record record, String streamArn, Instant readAt) {
        var latest = record.dynamodb().approximateCreationDateTime().plus(RESOLUTION);
        var arrivedAt = latest.isBefore(readAt) ? latest : readAt;
        return new StreamRecord(record.dynamodb().sequenceNumber(), arrivedAt, json(record, streamArn, arrivedAt));
    }

    private static ObjectNode json(Record record, String streamArn, Instant arrivedAt) {
        var change = record.dynamodb();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("eventID", record.eventID());
        json.put("eventName", record.eventNameAsString());
        json.put("eventVersion", record.eventVersion());
        json.put("eventSource", "aws:dynamodb");
        json.put("awsRegion", LocalAccount.REGION);
        var dynamodb = json.putObject("dynamodb");
        dynamodb.put("ApproximateCreationDateTime", arrivedAt.getEpochSecond());
        putImage(dynamodb, "Keys", change.keys());
        putImage(dynamodb, "NewImage", change.newImage());
        putImage(dynamodb, "OldImage", change.oldImage());
        dynamodb.put("SequenceNumber", change.sequenceNumber());
        dynamodb.put("SizeBytes", change.sizeBytes());
        dynamodb.put("StreamViewType", change.streamViewTypeAsString());
        json.put("eventSourceARN", streamArn);
        if (record.userIdentity() != null) {
            json.putObject("userIdentity")
                    .put("principalId", record.userIdentity().principalId())
                    .put("type", record.userIdentity().type());
        }
        return json;
    }

    /** An image that a change does not have is absent, as on AWS. */
    private static void putImage(ObjectNode parent, String name, Map<String, AttributeValue> image) {
        if (!image.isEmpty()) {
            parent.set(name, image(image));
        }
    }

    private static ObjectNode image(Map<String, AttributeValue> attributes) {
        var json = JsonNodeFactory.instance.objectNode();
        attributes.forEach((name, value) -> json.set(name, value(value)));
        return json;
    }

    private static ObjectNode value(AttributeValue value) {
        var json = JsonNodeFactory.instance.objectNode();
        switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case B -> json.put("B", value.b().asByteArray());
            case BOOL -> json.put("BOOL", value.bool());
            case NUL -> json.put("NULL", value.nul());
            case SS -> value.ss().forEach(json.putArray("SS")::add);
            case NS -> value.ns().forEach(json.putArray("NS")::add);
            case BS -> value.bs().stream().map(SdkBytes::asByteArray).forEach(json.putArray("BS")::add);
            case L -> value.l().stream().map(StreamRecord::value).forEach(json.putArray("L")::add);
            case M -> json.set("M", image(value.m()));
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("unknown attribute type: " + value);
        }
        return json;
    }
}
