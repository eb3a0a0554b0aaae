package org.plenary.aws.registration;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import org.plenary.aws.schema.RecordSchema;
import org.plenary.domain.Page;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.Erasures;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/** The erasures in their table, one item each. They are written together with what they erase. */
@Singleton
@Requires(bean = ErasuresTable.class)
public final class DynamoDbErasures implements Erasures {
    private static final TableSchema<ErasureItem> SCHEMA = RecordSchema.of(ErasureItem.class);

    private final DynamoDbTable<ErasureItem> table;

    public DynamoDbErasures(DynamoDbEnhancedClient client, ErasuresTable name) {
        this.table = client.table(name.table(), SCHEMA);
    }

    @Override
    public Page<Erasure> of(EventId event, String from) {
        var page = table.query(query -> {
                    query.queryConditional(QueryConditional.keyEqualTo(key -> key.partitionValue(event.value())))
                            .consistentRead(true);
                    if (!from.isEmpty()) {
                        query.exclusiveStartKey(Map.of("eventId", fromS(event.value()), "registrationId", fromS(from)));
                    }
                })
                .iterator()
                .next();
        var erasures = page.items().stream().map(ErasureItem::erasure).toList();
        return new Page<>(
                erasures,
                page.lastEvaluatedKey() == null
                        ? ""
                        : erasures.getLast().registration().value());
    }
}
