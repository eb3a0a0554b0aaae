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
    private static final int USUAL_SHARDS = 4;
    private static final String TABLE = Database.create().table("StatisticsTable");

    private final Meter meter = new Meter();
    private final CountedFigures figures =
            new CountedFigures(new DynamoDbMetrics(Database.newClient(meter), new StatisticsTable(TABLE)));

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000_000, 100_000_000})
    void it_is_one_read_of_at_most_two_units_from_all_countries_in_both_phases_however_many_have_registered(
            int people) {
        var event = Conferences.event("cost-of-" + people, Conferences.details(EventState.PUBLISHED));
        put(item(event.id().value(), people, USUAL_SHARDS));
        var counted = figures.byCountry(new Subject.OneEvent(event));

        assertThat(counted.by()).hasSize(250);
        assertThat(counted.total().total()).isEqualTo(people);
        assertThat(meter.reads).hasSize(1).allMatch(units -> units <= 2);
    }

    @Test
    void while_an_audit_counts_newcomers_beside_it_is_still_one_read_of_two_units() {
        assertThat(unitsOf("audited", withNewcomers(item("audited", 100_000_000, USUAL_SHARDS))))
                .isEqualTo(2);
    }

    @Test
    void with_the_checkpoints_of_a_day_of_many_shards_it_is_two_units_and_at_most_three_while_an_audit_is_at_it() {
        assertThat(unitsOf("sharded", item("sharded", 100_000_000, 28))).isEqualTo(2);
        assertThat(unitsOf("both", withNewcomers(item("both", 100_000_000, 28))))
                .isEqualTo(3);
    }

    private double unitsOf(String eventId, Map<String, AttributeValue> item) {
        put(item);
        figures.byCountry(new Subject.OneEvent(Conferences.event(eventId, Conferences.details(EventState.PUBLISHED))));
        return meter.reads.getLast();
    }

    private static void put(Map<String, AttributeValue> item) {
        Database.newClient().putItem(put -> put.tableName(TABLE).item(item));
    }

    private static Map<String, AttributeValue> withNewcomers(Map<String, AttributeValue> item) {
        var both = new HashMap<>(item);
        item.forEach((name, value) -> {
            if (value.n() != null) {
                both.put("~" + name, value);
            }
        });
        return both;
    }

    /** Nearly as many from everywhere, and the checkpoints of so many shards. */
    private static Map<String, AttributeValue> item(String eventId, int people, int shards) {
        var item = new HashMap<String, AttributeValue>();
        item.put("eventId", fromS(eventId));
        item.put("metric", fromS("countries"));
        for (int shard = 0; shard < shards; shard++) {
            item.put("@%08x".formatted(shard), fromS("7".repeat(50)));
        }
        var counters = CountryCode.accepted().stream()
                .flatMap(country -> List.of("L" + country, "B" + country).stream())
                .toList();
        var even = people / counters.size();
        for (int at = 0; at < counters.size(); at++) {
            // One more here, one less there: zeros at a number's end cost nothing and would make the item look smaller.
            item.put(counters.get(at), fromN(Integer.toString(at % 2 == 0 ? even + 1 : even - 1)));
        }
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
