package org.plenary.aws.registration;

import static org.plenary.aws.registration.RegistrationUpdate.millis;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.MailKind;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.MailState;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Suppression;
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
public final class DynamoDbDueMails implements DueMails {
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbDueMails(DynamoDbClient client, RegistrationsTable name) {
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
                    .conditionExpression("attribute_exists(#state) AND #state <> :erased"
                            + " AND attribute_not_exists(suppressed)"
                            + " AND (mail IN (:due, :givenUp) OR (mail = :claimed AND mailUntil <= :now))")
                    .expressionAttributeNames(Map.of("#state", "state"))
                    .expressionAttributeValues(Map.of(
                            ":claimed", text(MailState.CLAIMED),
                            ":due", text(MailState.DUE),
                            ":givenUp", text(MailState.GIVEN_UP),
                            ":erased", text(RegistrationState.ERASED),
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
        end(claim, "SET mail = :due REMOVE mailUntil", Map.of(":due", text(MailState.DUE)));
    }

    @Override
    public void sent(Claim.Granted claim, Instant now) {
        end(
                claim,
                "SET mail = :sent, mailedAt = :now REMOVE mailUntil",
                Map.of(":sent", text(MailState.SENT), ":now", millis(now)));
    }

    private void end(Claim.Granted claim, String change, Map<String, AttributeValue> values) {
        var registration = claim.registration();
        var all = new HashMap<>(values);
        all.put(":claimed", text(MailState.CLAIMED));
        all.put(":ordinal", fromN(Integer.toString(claim.ordinal())));
        all.put(":registeredAt", millis(registration.registeredAt()));
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(DynamoDbRegistrations.key(registration.event(), registration.id()))
                    .updateExpression(change)
                    // Erasing forgets the claims: those of who signs up under the id then count from 1 again.
                    .conditionExpression("mail = :claimed AND mailClaims = :ordinal AND registeredAt = :registeredAt")
                    .expressionAttributeValues(all));
        } catch (ConditionalCheckFailedException _) {
            // Asked for again, or taken over, since the claim: that one's mail ends the matter.
        }
    }

    @Override
    public void giveUp(EventId event, RegistrationId id) {
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(DynamoDbRegistrations.key(event, id))
                    .updateExpression("SET mail = :givenUp REMOVE mailUntil")
                    .conditionExpression("mail IN (:due, :claimed)")
                    .expressionAttributeValues(Map.of(
                            ":givenUp", text(MailState.GIVEN_UP),
                            ":due", text(MailState.DUE),
                            ":claimed", text(MailState.CLAIMED))));
        } catch (ConditionalCheckFailedException _) {
            // Sent, given up or erased since: there is nothing to give up.
        }
    }

    @Override
    public boolean suppress(MailReference about, Suppression suppression) {
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(DynamoDbRegistrations.key(about.event(), about.registration()))
                    .updateExpression("SET suppressed = if_not_exists(suppressed, :reason),"
                            + " suppressedAt = if_not_exists(suppressedAt, :at)")
                    .conditionExpression("attribute_exists(mail) AND epoch = :epoch")
                    .expressionAttributeValues(Map.of(
                            ":reason", text(suppression.reason()),
                            ":at", millis(suppression.at()),
                            ":epoch", fromN(Integer.toString(about.epoch())))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private static Claim.Granted granted(Map<String, AttributeValue> before) {
        var item = DynamoDbRegistrations.SCHEMA.mapToItem(before);
        var kept = item.kept();
        return new Claim.Granted(
                kept.registration(),
                MailKind.of(kept.registration(), kept.mailing().mailedAt()),
                kept.mailing().claims() + 1,
                kept.mailing().state() == MailState.CLAIMED);
    }

    private static boolean held(Map<String, AttributeValue> item) {
        return text(MailState.CLAIMED).equals(item.get("mail")) && !item.containsKey("suppressed");
    }

    private static AttributeValue text(Enum<?> value) {
        return fromS(value.name());
    }
}
