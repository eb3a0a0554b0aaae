package org.plenary.aws.registration;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The mail markers inside the registrations' items. Each claim raises {@code mailClaims}, and only the claim that raised it last may
 * mark the mail as sent: a sender whose lease ran out cannot end the work of the one that took over.
 */
@Singleton
@Requires(bean = RegistrationsTable.class)
final class DynamoDbDueMails implements DueMails {
    private final DynamoDbClient client;
    private final String table;

    DynamoDbDueMails(DynamoDbClient client, RegistrationsTable name) {
        this.client = client;
        this.table = name.table();
    }

    @Override
    public Claim claim(EventId event, RegistrationId id, Instant now, Instant leaseEnd) {
        try {
            // The old image, not the new: it holds the same registration, and says whether somebody had claimed before.
            var before = client.updateItem(update -> update.tableName(table)
                    .key(DynamoDbRegistrations.key(event, id))
                    .updateExpression("SET mail = :claimed, mailUntil = :leaseEnd ADD mailClaims :one")
                    .conditionExpression(
                            "#state = :registered AND (mail = :due OR (mail = :claimed AND mailUntil <= :now))")
                    .expressionAttributeNames(Map.of("#state", "state"))
                    .expressionAttributeValues(Map.of(
                            ":claimed", fromS(RegistrationItem.CLAIMED),
                            ":due", fromS(RegistrationItem.DUE),
                            ":registered", DynamoDbRegistrations.REGISTERED,
                            ":leaseEnd", millis(leaseEnd),
                            ":now", millis(now),
                            ":one", fromN("1")))
                    .returnValues(ReturnValue.ALL_OLD)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return granted(before.attributes());
        } catch (ConditionalCheckFailedException refused) {
            return held(refused.item()) ? new Claim.Held() : new Claim.NothingDue();
        }
    }

    @Override
    public void release(Claim.Granted claim) {
        end(claim, "SET mail = :due REMOVE mailUntil", Map.of(":due", fromS(RegistrationItem.DUE)));
    }

    @Override
    public void sent(Claim.Granted claim, Instant now) {
        end(
                claim,
                "SET mail = :sent, mailedAt = :now REMOVE mailUntil",
                Map.of(":sent", fromS(RegistrationItem.SENT), ":now", millis(now)));
    }

    private void end(Claim.Granted claim, String change, Map<String, AttributeValue> values) {
        var registration = claim.registration();
        var all = new HashMap<>(values);
        all.put(":claimed", fromS(RegistrationItem.CLAIMED));
        all.put(":ordinal", fromN(Integer.toString(claim.ordinal())));
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(DynamoDbRegistrations.key(registration.event(), registration.id()))
                    .updateExpression(change)
                    .conditionExpression("mail = :claimed AND mailClaims = :ordinal")
                    .expressionAttributeValues(all));
        } catch (ConditionalCheckFailedException _) {
            // Asked for again, or taken over, since the claim: that one's mail ends the matter.
        }
    }

    private static Claim.Granted granted(Map<String, AttributeValue> before) {
        var item = DynamoDbRegistrations.SCHEMA.mapToItem(before);
        var claims = item.mailClaims();
        return new Claim.Granted(
                item.registration(),
                claims == null ? 1 : claims + 1,
                item.mail().equals(RegistrationItem.CLAIMED));
    }

    private static boolean held(Map<String, AttributeValue> item) {
        return RegistrationState.REGISTERED.name().equals(text(item, "state"))
                && RegistrationItem.CLAIMED.equals(text(item, "mail"));
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        return item.getOrDefault(attribute, fromS("")).s();
    }

    private static AttributeValue millis(Instant instant) {
        return fromN(Long.toString(instant.toEpochMilli()));
    }
}
