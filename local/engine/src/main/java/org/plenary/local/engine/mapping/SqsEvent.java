package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.plenary.local.engine.account.LocalAccount;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Messages in the form in which Lambda hands them to a function. */
final class SqsEvent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SqsEvent() {}

    static ObjectNode record(Message message, String queueArn) {
        var record = JsonNodeFactory.instance.objectNode();
        record.put("messageId", message.messageId());
        record.put("receiptHandle", message.receiptHandle());
        record.put("body", message.body());
        var attributes = record.putObject("attributes");
        message.attributesAsStrings().forEach(attributes::put);
        record.set("messageAttributes", attributes(message.messageAttributes()));
        record.put("md5OfBody", message.md5OfBody());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", queueArn);
        record.put("awsRegion", LocalAccount.REGION);
        return record;
    }

    private static ObjectNode attributes(Map<String, MessageAttributeValue> attributes) {
        var json = JsonNodeFactory.instance.objectNode();
        attributes.forEach((name, value) -> {
            var attribute = json.putObject(name);
            attribute.put("dataType", value.dataType());
            if (value.stringValue() != null) {
                attribute.put("stringValue", value.stringValue());
            }
            if (value.binaryValue() != null) {
                attribute.put("binaryValue", value.binaryValue().asByteArray());
            }
            attribute.putArray("stringListValues");
            attribute.putArray("binaryListValues");
        });
        return json;
    }

    /** A record as filters see it: a body that is a JSON object can be looked into. */
    static ObjectNode filterable(ObjectNode record) {
        try {
            JsonNode body = JSON.readTree(record.get("body").textValue());
            return body.isObject() ? record.deepCopy().set("body", body) : record;
        } catch (JsonProcessingException plainText) {
            return record;
        }
    }
}
