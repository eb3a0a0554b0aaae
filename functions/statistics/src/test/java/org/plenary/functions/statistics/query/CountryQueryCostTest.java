package org.plenary.functions.statistics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.aws.tally.DynamoDbMetrics;
import org.plenary.aws.tally.StatisticsTable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.event.EventState;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.Database;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** What a question about the countries of an event costs: read units as the engine tells them. */
final class CountryQueryCostTest {
    private static final String TABLE = Database.create().table("StatisticsTable");

    private final Meter meter = new Meter();
    private final CountedFigures figures =
            new CountedFigures(new DynamoDbMetrics(Database.newClient(meter), new StatisticsTable(TABLE)));

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000_000, 100_000_000})
    void it_is_one_read_of_at_most_two_units_from_all_countries_in_both_phases_however_many_have_registered(
            int people) {
        var event = Conferences.event("cost-of-" + people, Conferences.details(EventState.PUBLISHED));
        putItem(event.id().value(), people);
        var counted = figures.byCountry(new Subject.OneEvent(event));

        assertThat(counted.by()).hasSize(250);
        assertThat(counted.total().total()).isEqualTo(people);
        assertThat(meter.reads).hasSize(1).allMatch(units -> units <= 2);
    }

    @Test
    void while_an_audit_counts_newcomers_beside_it_is_still_one_read_of_two_units() {
        var event = Conferences.event("cost-of-an-audit", Conferences.details(EventState.PUBLISHED));
        var item = item(event.id().value(), 1_000_000);
        new HashMap<>(item).forEach((name, value) -> {
            if (value.n() != null) {
                item.put("~" + name, value);
            }
        });
        Database.newClient().putItem(put -> put.tableName(TABLE).item(item));
        figures.byCountry(new Subject.OneEvent(event));

        assertThat(meter.reads).containsExactly(2.0);
    }

    private static void putItem(String eventId, int people) {
        Database.newClient().putItem(put -> put.tableName(TABLE).item(item(eventId, people)));
    }

    /** As many from everywhere, and the checkpoints of four shards. */
    private static Map<String, AttributeValue> item(String eventId, int people) {
        var item = new HashMap<String, AttributeValue>();
        item.put("eventId", fromS(eventId));
        item.put("metric", fromS("countries"));
        for (int shard = 0; shard < 4; shard++) {
            item.put("@0000000" + shard, fromS("7".repeat(50)));
        }
        var counters = CountryCode.accepted().stream()
                .flatMap(country -> List.of("L" + country, "B" + country).stream())
                .toList();
        counters.forEach(counter -> item.put(counter, fromN(Integer.toString(people / counters.size()))));
        return item;
    }

    /** Asks what each read costs, and remembers it. */
    private static final class Meter implements ExecutionInterceptor {
        private final List<Double> reads = new ArrayList<>();

        @Override
        public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
            return context.request() instanceof GetItemRequest get
                    ? get.toBuilder()
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                            .build()
                    : context.request();
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (context.response() instanceof GetItemResponse response) {
                reads.add(response.consumedCapacity().capacityUnits());
            }
        }
    }
}
