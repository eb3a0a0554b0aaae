package org.plenary.aws.registration;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.Page;
import org.plenary.domain.audit.Recounted;
import org.plenary.domain.audit.Recounts;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.RegistrationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Registrations for counting, read bucket by bucket, with nothing that is not counted. Low-level, for the schema of the items wants them whole;
 * what is left away is not paid for less, but read faster.
 */
@Singleton
@Requires(bean = RegistrationsTable.class)
public final class DynamoDbRecounts implements Recounts {
    private static final Logger LOG = LoggerFactory.getLogger(DynamoDbRecounts.class);

    // "state" and some of the others are reserved words.
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("#a", "eventBucket"),
            Map.entry("#b", "registrationId"),
            Map.entry("#c", "state"),
            Map.entry("#d", "payment"),
            Map.entry("#e", "country"),
            Map.entry("#f", "phase"),
            Map.entry("#g", "day"),
            Map.entry("#h", "relationship"),
            Map.entry("#i", "language"),
            Map.entry("#j", "registeredAt"),
            Map.entry("#k", "version"),
            Map.entry("#l", "city"),
            Map.entry("#m", "email"),
            Map.entry("#n", "erasure"),
            Map.entry("#o", "erasedAt"),
            Map.entry("#p", "changedAt"));

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbRecounts(DynamoDbClient client, RegistrationsTable name) {
        this.client = client;
        this.table = name.table();
    }

    @Override
    public Page<Recounted> page(EventId event, String bucket, String after) {
        var eventBucket = RegistrationItem.eventBucket(event, bucket);
        var query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#a = :bucket")
                .projectionExpression(String.join(",", NAMES.keySet()))
                .expressionAttributeNames(NAMES)
                .expressionAttributeValues(Map.of(":bucket", fromS(eventBucket)))
                .consistentRead(true);
        if (!after.isEmpty()) {
            query.exclusiveStartKey(Map.of("eventBucket", fromS(eventBucket), "registrationId", fromS(after)));
        }
        var page = client.query(query.build());
        var next = page.lastEvaluatedKey().get("registrationId");
        return new Page<>(
                page.items().stream().flatMap(DynamoDbRecounts::recounted).toList(), next == null ? "" : next.s());
    }

    // One that cannot be read must not keep all others from being counted again.
    private static Stream<Recounted> recounted(Map<String, AttributeValue> item) {
        try {
            return read(item);
        } catch (RuntimeException unreadable) {
            LOG.error("registration {} cannot be read, and is not counted", text(item, "registrationId"), unreadable);
            return Stream.of(new Recounted.Unreadable());
        }
    }

    private static Stream<Recounted> read(Map<String, AttributeValue> item) {
        var attributes = new CountedAttributes(name -> text(item, name));
        if (attributes.erasedByRetention()) {
            return Stream.of(new Recounted.ErasedByRetention());
        }
        if (item.containsKey("erasedAt")) {
            return Stream.of(new Recounted.ErasedOnRequest(instant(item, "erasedAt")));
        }
        return attributes.registration().stream()
                .map(counted -> new Recounted.Kept(
                        new RegistrationId(there(item, "registrationId")),
                        Optional.ofNullable(text(item, "version"))
                                .map(Long::valueOf)
                                .orElse(1L),
                        instant(item, item.containsKey("changedAt") ? "changedAt" : "registeredAt"),
                        counted,
                        new City(there(item, "city")),
                        new EmailAddress(there(item, "email"))));
    }

    private static Instant instant(Map<String, AttributeValue> item, String name) {
        return Instant.ofEpochMilli(Long.parseLong(there(item, name)));
    }

    private static String there(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(text(item, name), name);
    }

    private static @Nullable String text(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        return value == null ? null : Optional.ofNullable(value.s()).orElse(value.n());
    }
}
