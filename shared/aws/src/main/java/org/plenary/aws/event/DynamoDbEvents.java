package org.plenary.aws.event;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.aws.schema.RecordSchema;
import org.plenary.aws.schema.SortableInstant;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.Page;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.SeriesId;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The events in their table, one item each; what is written is conditional on the version it was decided on. */
@Singleton
@Requires(bean = EventsTable.class)
public final class DynamoDbEvents implements Events {
    private static final TableSchema<EventItem> SCHEMA = RecordSchema.of(EventItem.class);
    // The keys of the indexes, each with the table's own behind it.
    private static final List<String> ORGANISATION_KEY = List.of("organisationId", "startsAt", "eventId");
    private static final List<String> SERIES_KEY = List.of("series", "startsAt", "eventId");
    private static final List<String> STATE_KEY = List.of("state", "libraryClosesAt", "eventId");
    private static final Expression KEEPING = Expression.builder()
            .expression("attribute_not_exists(registrationsErased)")
            .build();
    private static final Expression NOT_TAKEN =
            Expression.builder().expression("attribute_not_exists(eventId)").build();

    private final DynamoDbTable<EventItem> table;

    public DynamoDbEvents(DynamoDbEnhancedClient client, EventsTable name) {
        this.table = client.table(name.table(), SCHEMA);
    }

    @Override
    public Optional<Event> find(EventId id) {
        return Optional.ofNullable(table.getItem(get -> get.key(key(id)).consistentRead(true)))
                .map(EventItem::event);
    }

    @Override
    public Stored create(Event event) {
        return store(() -> table.putItem(put -> put.item(EventItem.of(event))
                .conditionExpression(NOT_TAKEN)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    }

    @Override
    public Stored change(Event changed) {
        // Null components remove their attributes, and attributes that this code does not know stay.
        return store(() -> table.updateItem(update -> update.item(EventItem.of(changed))
                .conditionExpression(still(changed, changed.version() - 1, "").build())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    }

    @Override
    public Stored delete(Event draft) {
        var stillDraft = still(draft, draft.version(), " AND #state = :draft")
                .putExpressionName("#state", "state")
                .putExpressionValue(":draft", AttributeValue.fromS(EventState.DRAFT.name()))
                .build();
        return store(() -> table.deleteItem(delete -> delete.key(key(draft.id()))
                .conditionExpression(stillDraft)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    }

    @Override
    public Page<Event> ofOrganisation(OrganisationId organisation, int limit, String from) {
        return byStart(EventItem.BY_ORGANISATION, ORGANISATION_KEY, organisation.value(), limit, from);
    }

    @Override
    public Page<Event> ofSeries(OrganisationId organisation, SeriesId series, int limit, String from) {
        return byStart(EventItem.BY_SERIES, SERIES_KEY, EventItem.seriesKey(organisation, series), limit, from);
    }

    @Override
    public Page<Event> keepingRegistrations(EventState state, Instant until, int limit, String from) {
        var closed = QueryConditional.sortLessThan(
                key -> key.partitionValue(state.name()).sortValue(SortableInstant.write(until)));
        return byState(
                from,
                query ->
                        query.queryConditional(closed).filterExpression(KEEPING).limit(limit));
    }

    @Override
    public Page<Event> ofState(EventState state, int limit, String from) {
        return byState(
                from,
                query -> query.queryConditional(QueryConditional.keyEqualTo(key -> key.partitionValue(state.name())))
                        .limit(limit));
    }

    @Override
    public Stored registrationsErased(Event event) {
        return store(() -> table.updateItem(update -> update.item(EventItem.withoutPeople(event))
                .conditionExpression(still(event, event.version(), "").build())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    }

    private Page<Event> byStart(String index, List<String> key, String of, int limit, String from) {
        var page = table.index(index)
                .query(query -> {
                    query.queryConditional(QueryConditional.keyEqualTo(partition -> partition.partitionValue(of)))
                            .limit(limit);
                    if (!from.isEmpty()) {
                        query.exclusiveStartKey(ofList(key.getFirst(), of, readCursor(key, from)));
                    }
                })
                .iterator()
                .next();
        return page(page, key);
    }

    private Page<Event> byState(String from, Consumer<QueryEnhancedRequest.Builder> which) {
        var page = table.index(EventItem.BY_STATE)
                .query(query -> {
                    which.accept(query);
                    if (!from.isEmpty()) {
                        query.exclusiveStartKey(readCursor(STATE_KEY, from));
                    }
                })
                .iterator()
                .next();
        return page(page, STATE_KEY);
    }

    private static Stored store(Runnable write) {
        try {
            write.run();
            return new Stored.Done();
        } catch (ConditionalCheckFailedException refused) {
            return refused.hasItem() && !refused.item().isEmpty()
                    ? new Stored.Overtaken(SCHEMA.mapToItem(refused.item()).event())
                    : new Stored.Gone();
        }
    }

    // Its organisation too: an id whose draft was deleted may be another's by now, in the same version.
    private static Expression.Builder still(Event event, long version, String more) {
        return Expression.builder()
                .expression("#version = :version AND organisationId = :organisation" + more)
                .putExpressionName("#version", "version")
                .putExpressionValue(":version", AttributeValue.fromN(Long.toString(version)))
                .putExpressionValue(
                        ":organisation",
                        AttributeValue.fromS(event.organisation().value()));
    }

    private static Key key(EventId id) {
        return Key.builder().partitionValue(id.value()).build();
    }

    private static Page<Event> page(
            software.amazon.awssdk.enhanced.dynamodb.model.Page<EventItem> page, List<String> key) {
        var events = page.items().stream().map(EventItem::event).toList();
        return new Page<>(events, page.lastEvaluatedKey() == null ? "" : cursor(key, page.lastEvaluatedKey()));
    }

    private static String cursor(List<String> key, Map<String, AttributeValue> last) {
        var text = key.stream()
                .map(name -> last.getOrDefault(name, AttributeValue.fromS("")).s())
                .collect(Collectors.joining(" "));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, AttributeValue> readCursor(List<String> key, String cursor) {
        var parts = decoded(cursor).split(" ", -1);
        if (parts.length != key.size()
                || !SortableInstant.isWellFormed(parts[1])
                || EventId.parse(parts[2]).isEmpty()) {
            throw notOfThisList();
        }
        return IntStream.range(0, parts.length)
                .boxed()
                .collect(Collectors.toMap(key::get, part -> AttributeValue.fromS(parts[part])));
    }

    // The cursor names the organisation or series of its list: taken to another one's it is refused.
    private static Map<String, AttributeValue> ofList(String name, String of, Map<String, AttributeValue> key) {
        if (!AttributeValue.fromS(of).equals(key.get(name))) {
            throw notOfThisList();
        }
        return key;
    }

    private static InvalidValue notOfThisList() {
        return new InvalidValue("must be the next of a page of this list");
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
