package org.plenary.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

final class FaultyHttpClientTest {
    private static final FaultyTable TABLE = new FaultyTable();

    @Test
    void a_call_that_times_out_before_its_effect_does_nothing() {
        TABLE.meets((_, _) -> Fault.timeoutBefore());

        assertThatThrownBy(() -> TABLE.putNew("before", "ada")).isInstanceOf(SdkClientException.class);
        assertThat(TABLE.stored("before")).isEmpty();
    }

    @Test
    void a_call_that_times_out_after_its_effect_has_done_it_and_tells_nobody() {
        TABLE.meets((_, _) -> Fault.timeoutAfter());

        assertThatThrownBy(() -> TABLE.putNew("after", "ada")).isInstanceOf(SdkClientException.class);
        assertThat(TABLE.text("after")).isEqualTo("ada");
    }

    @Test
    void after_a_lost_answer_the_sdks_own_retry_meets_its_condition() {
        TABLE.firstCallMeets(Fault.timeoutAfter());

        assertThatThrownBy(() -> TABLE.putNew("lost", "ada")).isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(TABLE.text("lost")).isEqualTo("ada");
        assertThat(TABLE.http.calls()).isEqualTo(2);
    }

    @Test
    void a_repeated_call_meets_its_own_condition() {
        TABLE.firstCallMeets(new Fault.Repeat());

        assertThatThrownBy(() -> TABLE.putNew("repeat", "ada")).isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(TABLE.http.calls()).isEqualTo(1);
    }

    @Test
    void a_throttled_call_does_nothing_and_is_tried_three_times() {
        TABLE.meets((_, _) -> new Fault.Throttle());

        assertThatThrownBy(() -> TABLE.putNew("throttle", "ada"))
                .isInstanceOf(ProvisionedThroughputExceededException.class);
        assertThat(TABLE.stored("throttle")).isEmpty();
        assertThat(TABLE.http.calls()).isEqualTo(3);
    }

    @Test
    void a_crash_survives_who_catches_exceptions_and_is_not_tried_again() {
        TABLE.firstCallMeets(Fault.crashAfter());

        assertThatThrownBy(() -> {
                    try {
                        TABLE.putNew("crash", "ada");
                    } catch (RuntimeException swallowed) {
                        throw new AssertionError("swallowed", swallowed);
                    }
                })
                .isInstanceOf(Crash.class);
        assertThat(TABLE.http.calls()).isEqualTo(1);
        assertThat(TABLE.text("crash")).isEqualTo("ada");
    }

    @Test
    void a_crash_before_its_effect_does_nothing() {
        TABLE.firstCallMeets(Fault.crashBefore());

        assertThatThrownBy(() -> TABLE.putNew("crash-before", "ada")).isInstanceOf(Crash.class);
        assertThat(TABLE.stored("crash-before")).isEmpty();
    }

    @Test
    void a_delay_moves_the_clock_and_nothing_else() {
        var start = TABLE.clock.instant();
        TABLE.firstCallMeets(new Fault.After(new Mishap.Delay(Duration.ofMinutes(7))));

        TABLE.putNew("delay", "ada");

        assertThat(TABLE.clock.instant()).isEqualTo(start.plus(Duration.ofMinutes(7)));
        assertThat(TABLE.text("delay")).isEqualTo("ada");
    }

    @Test
    void a_twin_acts_in_the_middle_of_anothers_call() {
        TABLE.firstCallMeets(new Fault.Before(new Mishap.Meanwhile(() -> TABLE.putNew("twins", "boris"))));

        assertThatThrownBy(() -> TABLE.putNew("twins", "ada")).isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(TABLE.text("twins")).isEqualTo("boris");
    }

    @Test
    void in_the_middle_of_a_twins_call_there_is_no_third() {
        var steps = new int[1];
        TABLE.meets((_, _) -> new Fault.Before(new Mishap.Meanwhile(() -> {
            steps[0]++;
            TABLE.putNew("third-" + steps[0], "boris");
        })));

        TABLE.putNew("third", "ada");

        assertThat(steps).containsExactly(1);
    }

    @Test
    void an_eventually_consistent_read_is_refused_where_a_consistent_one_is_promised() {
        TABLE.http.refuseEventualReadsOf(Set.of(TABLE.name));
        try {
            assertThatThrownBy(() -> TABLE.client.getItem(
                            get -> get.tableName(TABLE.name).key(TABLE.key("any"))))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContainingAll("GetItem", "RegistrationsTable");
            assertThatThrownBy(() -> TABLE.client.query(query -> query.tableName(TABLE.name)
                            .keyConditionExpression("eventBucket = :bucket")
                            .expressionAttributeValues(Map.of(":bucket", fromS("jconf#a")))))
                    .isInstanceOf(AssertionError.class);
            var batch =
                    KeysAndAttributes.builder().keys(List.of(TABLE.key("any"))).build();
            assertThatThrownBy(() -> TABLE.client.batchGetItem(get -> get.requestItems(Map.of(TABLE.name, batch))))
                    .isInstanceOf(AssertionError.class);
            assertThatCode(() -> TABLE.client.getItem(get ->
                            get.tableName(TABLE.name).key(TABLE.key("any")).consistentRead(true)))
                    .doesNotThrowAnyException();
        } finally {
            TABLE.http.refuseEventualReadsOf(Set.of());
        }
    }

    @Test
    void an_index_may_lag_behind_a_table_that_may_not() {
        var events = TABLE.database.table("EventsTable");
        TABLE.http.refuseEventualReadsOf(Set.of(events));
        try {
            assertThat(TABLE.client
                            .query(query -> query.tableName(events)
                                    .indexName("eventsByOrganisation")
                                    .keyConditionExpression("organisationId = :organisation")
                                    .expressionAttributeValues(Map.of(":organisation", fromS("acme"))))
                            .items())
                    .isEmpty();
        } finally {
            TABLE.http.refuseEventualReadsOf(Set.of());
        }
    }
}
