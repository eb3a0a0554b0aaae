package org.plenary.aws.registration;

import static org.plenary.aws.registration.RegistrationUpdate.millis;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plenary.aws.schema.RecordSchema;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Registrations;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The registrations in their table, one item each. */
@Singleton
@Requires(bean = RegistrationsTable.class)
@Requires(bean = ErasuresTable.class)
public final class DynamoDbRegistrations implements Registrations {
    static final TableSchema<RegistrationItem> SCHEMA = RecordSchema.of(RegistrationItem.class);
    private static final String MAY_BE_ASKED = "#state = :registered AND askedAt < :limit"
            + " AND (attribute_not_exists(asked5) OR asked5 < :dayAgo) AND attribute_not_exists(suppressed)";

    private final DynamoDbTable<RegistrationItem> table;
    private final DynamoDbClient client;
    private final RegistrationTransactions transactions;

    public DynamoDbRegistrations(
            DynamoDbEnhancedClient enhanced, DynamoDbClient client, RegistrationsTable name, ErasuresTable erasures) {
        this.table = enhanced.table(name.table(), SCHEMA);
        this.client = client;
        this.transactions = new RegistrationTransactions(client, name, erasures);
    }

    @Override
    public Signup signUp(Registration registration, Instant now) {
        var update = new RegistrationUpdate().setIfAbsent(registration);
        var absent = "attribute_not_exists(registrationId) OR (attribute_exists(consents) AND " + MAY_BE_ASKED + ")";
        var key = key(registration.event(), registration.id());
        // Where an item of the version before has no consents, a stranger's would be written.
        return ask(
                key,
                update,
                absent,
                now,
                known -> known.containsKey("name") && !known.containsKey("consents")
                        ? askAgain(registration.event(), registration.id(), now)
                        : met(known));
    }

    @Override
    public Signup askAgain(EventId event, RegistrationId id, Instant now) {
        return ask(key(event, id), new RegistrationUpdate(), MAY_BE_ASKED, now, DynamoDbRegistrations::met);
    }

    @Override
    public Optional<Registration> find(EventId event, RegistrationId id) {
        return item(event, id).filter(RegistrationItem::isKept).map(RegistrationItem::registration);
    }

    @Override
    public boolean isErased(EventId event, RegistrationId id) {
        return item(event, id).filter(RegistrationItem::isErased).isPresent();
    }

    @Override
    public Stored change(Changed changed, Instant now) {
        var registration = changed.registration();
        var update = RegistrationUpdate.of(changed, now);
        try {
            client.updateItem(request -> request.tableName(table.tableName())
                    .key(key(registration.event(), registration.id()))
                    .updateExpression(update.expression())
                    .conditionExpression(RegistrationUpdate.still(registration.version() - 1))
                    .expressionAttributeNames(update.names())
                    .expressionAttributeValues(update.values())
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Stored.Done();
        } catch (ConditionalCheckFailedException refused) {
            return met(refused.item(), kept -> changed.isMadeIn(kept, now));
        }
    }

    @Override
    public Stored readdress(Changed changed, RegistrationId alias, RegistrationId lastAlias, Instant now) {
        return transactions.readdress(changed, alias, lastAlias, now);
    }

    @Override
    public Stored erase(Registration registration, Erasure.Reason reason, Instant now) {
        return transactions.erase(registration, reason, now);
    }

    static Map<String, AttributeValue> key(EventId event, RegistrationId id) {
        return Map.of(
                "eventBucket", fromS(RegistrationItem.eventBucket(event, id)), "registrationId", fromS(id.value()));
    }

    /** What a refused change met; what is its own effect is a success. */
    static Stored met(Map<String, AttributeValue> stored, Predicate<KeptRegistration> own) {
        var item = stored.isEmpty() ? null : SCHEMA.mapToItem(stored);
        if (item == null || !item.isKept()) {
            return new Stored.Gone();
        }
        var kept = item.kept();
        return own.test(kept) ? new Stored.Done() : new Stored.Overtaken(kept.registration());
    }

    private Signup ask(
            Map<String, AttributeValue> key,
            RegistrationUpdate update,
            String condition,
            Instant now,
            Function<Map<String, AttributeValue>, Signup> refused) {
        update.ask(now)
                .name("state")
                .value(":registered", fromS(RegistrationState.REGISTERED.name()))
                .value(":limit", millis(now.minus(BETWEEN_MAILS)))
                .value(":dayAgo", millis(now.minus(A_DAY)));
        try {
            client.updateItem(request -> request.tableName(table.tableName())
                    .key(key)
                    .updateExpression(update.expression())
                    .conditionExpression(condition)
                    .expressionAttributeNames(update.names())
                    .expressionAttributeValues(update.values())
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Signup.MailDue();
        } catch (ConditionalCheckFailedException failed) {
            return refused.apply(failed.item());
        }
    }

    private static Signup met(Map<String, AttributeValue> stored) {
        if (stored.isEmpty()) {
            return new Signup.Nothing();
        }
        var item = SCHEMA.mapToItem(stored);
        if (item.aliasOf() != null) {
            return new Signup.Alias(new RegistrationId(item.aliasOf()));
        }
        if (item.isErased()) {
            return new Signup.Erased(item.storedEpoch(), item.storedVersion());
        }
        var registration = item.registration();
        return registration.state() == RegistrationState.CANCELLED
                ? new Signup.Cancelled(registration)
                : new Signup.Nothing();
    }

    private Optional<RegistrationItem> item(EventId event, RegistrationId id) {
        var key = Key.builder()
                .partitionValue(RegistrationItem.eventBucket(event, id))
                .sortValue(id.value())
                .build();
        return Optional.ofNullable(table.getItem(get -> get.key(key).consistentRead(true)));
    }
}
