package org.plenary.local.runner.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A message that was given up. Of its body only ids are shown: one that its queue moved by itself may hold an address. */
public record DeadLetter(Message message) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NO_REASON = "moved by its queue";

    /** Of a notice, of what SES told, and of what Lambda says of the stream's records. */
    private static final List<String> SHOWN = List.of(
            "/eventId",
            "/registrationId",
            "/epoch",
            "/eventType",
            "/kind",
            "/messageId",
            "/requestContext/condition",
            "/DDBStreamBatchInfo/shardId",
            "/DDBStreamBatchInfo/startSequenceNumber",
            "/DDBStreamBatchInfo/endSequenceNumber",
            "/DDBStreamBatchInfo/batchSize",
            "/DDBStreamBatchInfo/approximateArrivalOfFirstRecord");

    /** One line, for a person. */
    public String line() {
        var reason = message.messageAttributes()
                .getOrDefault(
                        "reason",
                        MessageAttributeValue.builder().stringValue(NO_REASON).build())
                .stringValue();
        return "%s  %s  %s".formatted(sentAt(), reason, ids());
    }

    /** Whether its handler can do anything with it, for it names a registration. */
    public boolean canBeSentAgain() {
        var body = body();
        return List.of("/registrationId", "/mail/tags/registrationId/0").stream()
                .anyMatch(place -> body.at(place).isTextual());
    }

    private Instant sentAt() {
        var millis = message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0");
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private String ids() {
        var body = body();
        var ids = SHOWN.stream()
                .filter(place -> body.at(place).isValueNode())
                .map(place -> place.substring(place.lastIndexOf('/') + 1) + "="
                        + body.at(place).asText())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? "no message of ours, message id " + message.messageId() : ids;
    }

    private JsonNode body() {
        try {
            return JSON.readTree(message.body());
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    /** Not the body. */
    @Override
    public String toString() {
        return "DeadLetter[" + message.messageId() + "]";
    }
}
