package org.plenary.aws.registration;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.Page;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.RegistrationFilter;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The registrations of an event, read bucket by bucket. What is erased, or an alias, stands in the buckets too, and is passed over. */
@Singleton
@Requires(bean = RegistrationsTable.class)
public final class DynamoDbKeptRegistrations implements KeptRegistrations {
    /** How many items a filtered page looks at, at most: a quarter of a megabyte, some 60 read units. */
    static final int LOOKED_AT = 500;

    private final DynamoDbTable<RegistrationItem> table;

    public DynamoDbKeptRegistrations(DynamoDbEnhancedClient client, RegistrationsTable name) {
        this.table = client.table(name.table(), DynamoDbRegistrations.SCHEMA);
    }

    @Override
    public Optional<KeptRegistration> kept(EventId event, RegistrationId id) {
        return item(event, id).filter(RegistrationItem::isKept).map(RegistrationItem::kept);
    }

    @Override
    public Optional<KeptRegistration> ledToBy(EventId event, RegistrationId id) {
        return item(event, id)
                .flatMap(item -> item.aliasOf() == null
                        ? Optional.of(item).filter(RegistrationItem::isKept).map(RegistrationItem::kept)
                        : kept(event, new RegistrationId(item.aliasOf())));
    }

    @Override
    public Page<KeptRegistration> page(
            EventId event, String bucket, RegistrationFilter filter, int limit, String after) {
        var eventBucket = RegistrationItem.eventBucket(event, bucket);
        var page = table.query(query -> {
                    query.queryConditional(QueryConditional.keyEqualTo(key -> key.partitionValue(eventBucket)))
                            .filterExpression(expression(filter))
                            .limit(filter.equals(RegistrationFilter.ALL) ? limit : Math.max(limit, LOOKED_AT))
                            .consistentRead(true);
                    if (!after.isEmpty()) {
                        query.exclusiveStartKey(
                                Map.of("eventBucket", fromS(eventBucket), "registrationId", fromS(after)));
                    }
                })
                .iterator()
                .next();
        var found = page.items().stream().map(RegistrationItem::kept).toList();
        if (found.size() > limit) {
            var cut = found.subList(0, limit);
            return new Page<>(cut, cut.getLast().registration().id().value());
        }
        return new Page<>(found, next(page.lastEvaluatedKey()));
    }

    private static String next(@Nullable Map<String, AttributeValue> last) {
        return last == null
                ? ""
                : last.getOrDefault("registrationId", fromS("")).s();
    }

    private Optional<RegistrationItem> item(EventId event, RegistrationId id) {
        var key = Key.builder()
                .partitionValue(RegistrationItem.eventBucket(event, id))
                .sortValue(id.value())
                .build();
        return Optional.ofNullable(table.getItem(get -> get.key(key).consistentRead(true)));
    }

    private static Expression expression(RegistrationFilter filter) {
        var wanted = new LinkedHashMap<String, String>();
        filter.country().ifPresent(country -> wanted.put("country", country.value()));
        filter.phase().ifPresent(phase -> wanted.put("phase", phase.name()));
        filter.state().ifPresent(state -> wanted.put("state", state.name()));
        filter.payment().ifPresent(payment -> wanted.put("payment", payment.name()));
        filter.relationship().ifPresent(relationship -> wanted.put("relationship", relationship.name()));
        var expression = Expression.builder()
                .expression(wanted.keySet().stream()
                        .map(name -> " AND #%1$s = :%1$s".formatted(name))
                        .collect(Collectors.joining("", "attribute_exists(#state) AND #state <> :erased", "")))
                .putExpressionName("#state", "state")
                .putExpressionValue(":erased", fromS(RegistrationState.ERASED.name()));
        wanted.forEach((name, value) ->
                expression.putExpressionName("#" + name, name).putExpressionValue(":" + name, fromS(value)));
        return expression.build();
    }
}
