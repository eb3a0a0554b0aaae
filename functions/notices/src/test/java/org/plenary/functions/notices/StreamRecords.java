package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Changes of a table, as Lambda hands them to a function. */
final class StreamRecords {
    private StreamRecords() {}

    static DynamodbStreamRecord of(Record change) {
        var images = new StreamRecord()
                .withSequenceNumber(change.dynamodb().sequenceNumber())
                .withKeys(image(change.dynamodb().keys()));
        if (change.dynamodb().hasOldImage()) {
            images.setOldImage(image(change.dynamodb().oldImage()));
        }
        if (change.dynamodb().hasNewImage()) {
            images.setNewImage(image(change.dynamodb().newImage()));
        }
        var record = new DynamodbStreamRecord();
        record.setEventName(change.eventNameAsString());
        record.setDynamodb(images);
        return record;
    }

    private static Map<String, AttributeValue> image(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
        return item.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> value(entry.getValue())));
    }

    private static AttributeValue value(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        return switch (value.type()) {
            case S -> new AttributeValue(value.s());
            case N -> new AttributeValue().withN(value.n());
            case M -> new AttributeValue().withM(image(value.m()));
            default -> throw new IllegalArgumentException("a registration has no " + value.type());
        };
    }
}
