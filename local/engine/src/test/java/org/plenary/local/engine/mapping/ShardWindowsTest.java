package org.plenary.local.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.local.engine.mapping.CountingFunction.counted;
import static org.plenary.local.engine.mapping.CountingFunction.holds;
import static org.plenary.local.engine.mapping.CountingFunction.isLast;
import static org.plenary.local.engine.mapping.RecordingFunction.answer;
import static org.plenary.local.engine.mapping.RecordingFunction.failure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.plenary.local.engine.dynamodb.LocalDynamoDb;
import org.plenary.local.engine.sqs.LocalSqs;
import org.plenary.local.engine.sqs.QueueDefinition;

/** Windows of a minute on the stream of a table, by a clock that stands still until it is moved. */
final class ShardWindowsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static LocalDynamoDb dynamoDb;
    private static LocalSqs sqs;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2020-01-02T10:00:07Z"));
    private final List<StreamPoller> pollers = new ArrayList<>();
    private StreamTable table;
    private String givenUp;

    @BeforeAll
    static void start() {
        dynamoDb = LocalDynamoDb.start();
        sqs = LocalSqs.start();
    }

    @AfterAll
    static void stop() {
        sqs.close();
        dynamoDb.close();
    }

    @BeforeEach
    void create(TestInfo test) {
        var name = test.getTestMethod().orElseThrow().getName();
        table = StreamTable.create(name, dynamoDb.client());
        givenUp = sqs.create(new QueueDefinition("GivenUp", name, Map.of()));
    }

    @AfterEach
    void stopPolling() {
        pollers.forEach(StreamPoller::close);
    }

    @Test
    void the_calls_of_a_window_hand_on_a_state_up_to_the_last_at_its_end() {
        put(1, 2, 3);
        var function = CountingFunction.thatSucceeds();
        poll(mapping().batch(2), function);
        Await.until(() -> assertThat(function.calls()).containsExactly("10:00 0 [1, 2]", "10:00 2 [3]"));

        now.set(Instant.parse("2020-01-02T10:01:00Z"));

        Await.until(() -> assertThat(function.calls()).hasSize(3).endsWith("10:00 3 last"));
        var event = function.events().getFirst();
        assertThat(event.at("/window/end").asText()).isEqualTo("2020-01-02T10:01:00Z");
        assertThat(event.at("/shardId").asText()).startsWith("shardId-");
        assertThat(event.at("/eventSourceARN")).isEqualTo(event.at("/Records/0/eventSourceARN"));
        assertThat(event.at("/isWindowTerminatedEarly").booleanValue()).isFalse();
    }

    @Test
    void while_nothing_comes_there_is_no_window_and_no_call() {
        put(1);
        var function = CountingFunction.thatSucceeds();
        poll(mapping(), function);
        Await.until(() -> assertThat(function.calls()).hasSize(1));
        now.set(Instant.parse("2020-01-02T10:01:00Z"));
        Await.until(() -> assertThat(function.calls()).hasSize(2));

        now.set(Instant.parse("2020-01-02T10:09:00Z"));
        put(2);

        Await.until(() -> assertThat(function.calls()).containsExactly("10:00 0 [1]", "10:00 1 last", "10:09 0 [2]"));
    }

    @Test
    void a_batch_never_holds_records_of_two_windows() {
        put(1, 2, 3);
        var function = CountingFunction.thatSucceeds();
        poll(mapping().batch(2).window(MINUTE), function);
        Await.until(() -> assertThat(function.calls()).containsExactly("10:00 0 [1, 2]"));

        now.set(Instant.parse("2020-01-02T10:01:00Z"));
        put(4, 5);

        Await.until(() -> assertThat(function.calls())
                .containsExactly("10:00 0 [1, 2]", "10:00 2 [3]", "10:00 3 last", "10:01 0 [4, 5]"));
    }

    @Test
    void what_fails_comes_again_with_the_state_of_what_did_not() {
        put(1, 2, 3);
        var calls = new AtomicInteger();
        var function = CountingFunction.that(event -> switch (calls.incrementAndGet()) {
            case 1 -> failedAt(event, 1);
            case 2 -> answer("{}");
            case 3 -> failure();
            default -> counted(event);
        });
        poll(mapping().reporting(), function);

        Await.until(() -> assertThat(function.calls())
                .containsExactly("10:00 0 [1, 2, 3]", "10:00 1 [2, 3]", "10:00 1 [2, 3]", "10:00 1 [2, 3]"));
    }

    @Test
    void bisecting_gives_up_the_poison_and_keeps_the_state_of_the_rest() {
        put(1, 2, 3, 4);
        var function = CountingFunction.that(event -> holds(event, 3) ? failure() : counted(event));
        poll(mapping().bisecting().retries(0).onFailure(), function);

        Await.until(() -> assertThat(function.calls())
                .containsExactly(
                        "10:00 0 [1, 2, 3, 4]", "10:00 0 [1, 2]", "10:00 2 [3, 4]", "10:00 2 [3]", "10:00 2 [4]"));
        assertThat(sqs.client()
                        .receiveMessage(r -> r.queueUrl(givenUp).waitTimeSeconds(10))
                        .messages())
                .singleElement()
                .satisfies(failure -> assertThat(failure.body()).contains("\"batchSize\":1"));
    }

    @Test
    void a_last_call_that_fails_is_made_again_before_anything_else_until_it_is_given_up() {
        put(1);
        var function = CountingFunction.that(event -> isLast(event) ? failure() : counted(event));
        poll(mapping().retries(1), function);
        Await.until(() -> assertThat(function.calls()).hasSize(1));

        now.set(Instant.parse("2020-01-02T10:01:00Z"));
        put(2);

        Await.until(() -> assertThat(function.calls())
                .containsExactly("10:00 0 [1]", "10:00 1 last", "10:00 1 last", "10:01 0 [2]"));
    }

    @Test
    void a_window_whose_state_grew_too_large_ends_early_and_goes_on_with_a_fresh_one() {
        put(1, 2);
        var large = "{\"state\":{\"count\":\"1\",\"more\":\"" + "x".repeat(1024 * 1024) + "\"}}";
        var function = CountingFunction.that(event -> holds(event, 1) ? answer(large) : counted(event));
        poll(mapping().batch(1), function);

        Await.until(() -> assertThat(function.calls()).containsExactly("10:00 0 [1]", "10:00 1 last", "10:00 0 [2]"));
        assertThat(function.events().get(1).get("isWindowTerminatedEarly").booleanValue())
                .isTrue();
    }

    private static InvocationResult failedAt(JsonNode event, int index) {
        return answer("{\"state\":{\"count\":\"%d\"},\"batchItemFailures\":[{\"itemIdentifier\":%s}]}"
                .formatted(index, event.at("/Records/" + index + "/dynamodb/SequenceNumber")));
    }

    private void put(int... values) {
        IntStream.of(values).forEach(value -> table.put("a", value));
    }

    private MappingBuilder mapping() {
        return new MappingBuilder(givenUp).tumbling(MINUTE);
    }

    private void poll(MappingBuilder mapping, Invocation function) {
        var stream = StreamShards.of(table.name(), dynamoDb.streams(), now::get);
        pollers.add(
                StreamPoller.start(mapping.of(table.name()), stream, sqs.client(), function, StreamPositions.none()));
    }
}
