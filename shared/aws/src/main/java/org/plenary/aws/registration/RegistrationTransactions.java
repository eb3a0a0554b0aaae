package org.plenary.aws.registration;

import static org.plenary.aws.registration.RegistrationUpdate.millis;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Registrations.Stored;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The two steps that write more than a registration's own item, each in one transaction. */
final class RegistrationTransactions {
    // Longer than any backup goes back: point-in-time recovery remembers 35 days.
    private static final Duration ERASURE_KEPT = Duration.ofDays(40);
    private static final String REFUSED = "ConditionalCheckFailed";

    private final DynamoDbClient client;
    private final String registrations;
    private final String erasures;

    RegistrationTransactions(DynamoDbClient client, RegistrationsTable registrations, ErasuresTable erasures) {
        this.client = client;
        this.registrations = registrations.table();
        this.erasures = erasures.table();
    }

    Stored readdress(Changed changed, RegistrationId alias, RegistrationId lastAlias, Instant now) {
        var registration = changed.registration();
        var items = new ArrayList<TransactWriteItem>();
        items.add(readdressed(changed, now));
        if (!alias.equals(registration.id())) {
            items.add(alias(registration, alias));
        }
        if (!lastAlias.equals(registration.id()) && !lastAlias.equals(alias)) {
            items.add(withoutAlias(registration, lastAlias));
        }
        return write(items, kept -> changed.isMadeIn(kept, now));
    }

    Stored erase(Registration registration, Erasure.Reason reason, Instant now) {
        var items = new ArrayList<TransactWriteItem>();
        items.add(erased(registration, reason, now));
        if (reason == Erasure.Reason.REQUEST) {
            items.add(erasure(registration, now));
        }
        return write(items, _ -> false);
    }

    private TransactWriteItem readdressed(Changed changed, Instant now) {
        var registration = changed.registration();
        var update = RegistrationUpdate.of(changed, now).remove("suppressed", "suppressedAt");
        return TransactWriteItem.builder()
                .update(item -> item.tableName(registrations)
                        .key(DynamoDbRegistrations.key(registration.event(), registration.id()))
                        .updateExpression(update.expression())
                        .conditionExpression(RegistrationUpdate.still(registration.version() - 1))
                        .expressionAttributeNames(update.names())
                        .expressionAttributeValues(update.values())
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private TransactWriteItem alias(Registration registration, RegistrationId alias) {
        var item = new HashMap<>(DynamoDbRegistrations.key(registration.event(), alias));
        item.put("aliasOf", fromS(registration.id().value()));
        return TransactWriteItem.builder()
                .put(put -> put.tableName(registrations)
                        .item(item)
                        .conditionExpression("attribute_not_exists(registrationId) OR aliasOf = :id")
                        .expressionAttributeValues(
                                Map.of(":id", fromS(registration.id().value()))))
                .build();
    }

    private TransactWriteItem withoutAlias(Registration registration, RegistrationId alias) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(registrations)
                        .key(DynamoDbRegistrations.key(registration.event(), alias))
                        .conditionExpression("attribute_not_exists(registrationId) OR aliasOf = :id")
                        .expressionAttributeValues(
                                Map.of(":id", fromS(registration.id().value()))))
                .build();
    }

    // The one item that is put back whole: what newer code added is the person's too.
    private TransactWriteItem erased(Registration registration, Erasure.Reason reason, Instant now) {
        var item = new HashMap<>(DynamoDbRegistrations.key(registration.event(), registration.id()));
        item.put("state", fromS(RegistrationState.ERASED.name()));
        item.put("erasedAt", millis(now));
        item.put("erasure", fromS(reason.name()));
        item.put("epoch", fromN(Integer.toString(registration.epoch() + 1)));
        item.put("version", RegistrationUpdate.version(registration.version() + 1));
        return TransactWriteItem.builder()
                .put(put -> put.tableName(registrations)
                        .item(item)
                        .conditionExpression(RegistrationUpdate.still(registration.version()))
                        .expressionAttributeNames(Map.of("#state", "state", "#version", "version"))
                        .expressionAttributeValues(
                                Map.of(":before", RegistrationUpdate.version(registration.version())))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private TransactWriteItem erasure(Registration registration, Instant now) {
        var expiresAt = fromN(Long.toString(now.plus(ERASURE_KEPT).getEpochSecond()));
        return TransactWriteItem.builder()
                .put(put -> put.tableName(erasures)
                        .item(Map.of(
                                "eventId", fromS(registration.event().value()),
                                "registrationId", fromS(registration.id().value()),
                                "erasedAt", millis(now),
                                "expiresAt", expiresAt)))
                .build();
    }

    private Stored write(List<TransactWriteItem> items, Predicate<KeptRegistration> own) {
        try {
            client.transactWriteItems(write -> write.transactItems(items));
            return new Stored.Done();
        } catch (TransactionCanceledException cancelled) {
            var reasons = cancelled.cancellationReasons();
            if (isRefused(reasons.getFirst())) {
                return DynamoDbRegistrations.met(reasons.getFirst().item(), own);
            }
            if (reasons.stream().anyMatch(RegistrationTransactions::isRefused)) {
                return new Stored.AddressTaken();
            }
            throw cancelled;
        }
    }

    private static boolean isRefused(CancellationReason reason) {
        return REFUSED.equals(reason.code());
    }
}
