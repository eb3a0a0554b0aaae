package org.plenary.aws.registration;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.plenary.aws.schema.RecordSchema;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Registrations;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.IgnoreNullsMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The registrations in their table, one item each. */
@Singleton
@Requires(bean = RegistrationsTable.class)
public final class DynamoDbRegistrations implements Registrations {
    static final TableSchema<RegistrationItem> SCHEMA = RecordSchema.of(RegistrationItem.class);
    private static final String MAY_BE_ASKED = "#state = :registered AND askedAt < :limit";

    private final DynamoDbTable<RegistrationItem> table;
    private final DynamoDbClient client;

    public DynamoDbRegistrations(DynamoDbEnhancedClient enhanced, DynamoDbClient client, RegistrationsTable name) {
        this.table = enhanced.table(name.table(), SCHEMA);
        this.client = client;
    }

    @Override
    public Signup signUp(Registration registration, Instant now) {
        var newOrMayBeAsked = Expression.builder()
                .expression("attribute_not_exists(registrationId) OR (" + MAY_BE_ASKED + ")")
                .expressionNames(Map.of("#state", "state"))
                .expressionValues(Map.of(":registered", REGISTERED, ":limit", limit(now)))
                .build();
        return ask(() -> table.updateItem(update -> update.item(RegistrationItem.asked(registration, now))
                .ignoreNullsMode(IgnoreNullsMode.SCALAR_ONLY)
                .conditionExpression(newOrMayBeAsked)));
    }

    @Override
    public Signup askAgain(EventId event, RegistrationId id, Instant now) {
        return ask(() -> client.updateItem(update -> update.tableName(table.tableName())
                .key(key(event, id))
                .updateExpression("SET askedAt = :now, mail = :due")
                .conditionExpression(MAY_BE_ASKED)
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(
                        ":now", fromN(Long.toString(now.toEpochMilli())),
                        ":due", fromS(RegistrationItem.DUE),
                        ":registered", REGISTERED,
                        ":limit", limit(now)))));
    }

    @Override
    public Optional<Registration> find(EventId event, RegistrationId id) {
        var key = Key.builder()
                .partitionValue(RegistrationItem.eventBucket(event, id))
                .sortValue(id.value())
                .build();
        return Optional.ofNullable(table.getItem(get -> get.key(key).consistentRead(true)))
                .map(RegistrationItem::registration);
    }

    static final AttributeValue REGISTERED = fromS(RegistrationState.REGISTERED.name());

    static Map<String, AttributeValue> key(EventId event, RegistrationId id) {
        return Map.of(
                "eventBucket", fromS(RegistrationItem.eventBucket(event, id)), "registrationId", fromS(id.value()));
    }

    private static Signup ask(Runnable write) {
        try {
            write.run();
            return Signup.MAIL_DUE;
        } catch (ConditionalCheckFailedException _) {
            return Signup.NOTHING;
        }
    }

    private static AttributeValue limit(Instant now) {
        return fromN(Long.toString(now.minus(BETWEEN_MAILS).toEpochMilli()));
    }
}
