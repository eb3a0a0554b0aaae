package org.plenary.local.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.plenary.local.engine.mapping.RecordingFunction.answer;
import static org.plenary.local.engine.mapping.RecordingFunction.failed;
import static org.plenary.local.engine.mapping.RecordingFunction.failure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.local.engine.dynamodb.LocalDynamoDb;
import org.plenary.local.engine.mapping.StreamMapping.StartingPosition;
import org.plenary.local.engine.sqs.LocalSqs;
import org.plenary.local.engine.sqs.QueueDefinition;

final class StreamPollerTest {

    private static final String VALUE = "/dynamodb/NewImage/value/N";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static LocalDynamoDb dynamoDb;
    private static LocalSqs sqs;

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
        String name = test.getTestMethod().orElseThrow().getName() + "-" + NUMBER.incrementAndGet();
        table = StreamTable.create(name, dynamoDb.client());
        givenUp = sqs.create(new QueueDefinition("GivenUp", name, Map.of()));
    }

    @AfterEach
    void stopPolling() {
        pollers.forEach(StreamPoller::close);
    }

    @Test
    void a_change_looks_as_it_looks_on_lambda() {
        var function = RecordingFunction.thatSucceeds();
        poll(mapping(), function);

        table.put("a", 1);
        table.put("a", 2);
        table.delete("a");

        Await.until(() -> assertThat(function.received("/eventName")).containsExactly("INSERT", "MODIFY", "REMOVE"));
        var changes = function.batches().stream().flatMap(List::stream).toList();
        assertModified(changes.get(1));
        assertThat(changes.get(0).at("/dynamodb").has("OldImage")).isFalse();
        assertThat(changes.get(2).at("/dynamodb").has("NewImage")).isFalse();
        assertThat(changes.get(2).has("userIdentity")).isFalse();
    }

    private void assertModified(JsonNode change) {
        assertThat(change.at("/eventID").asText()).isNotEmpty();
        assertThat(change.at("/eventVersion").asText()).isNotEmpty();
        assertThat(change.at("/eventSource").asText()).isEqualTo("aws:dynamodb");
        assertThat(change.at("/awsRegion").asText()).isEqualTo("eu-central-1");
        assertThat(change.at("/eventSourceARN").asText())
                .startsWith("arn:aws:dynamodb:eu-central-1:000000000000:table/" + table.name() + "/stream/");
        assertThat(change.at("/dynamodb/ApproximateCreationDateTime").asLong())
                .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond());
        assertThat(change.at("/dynamodb/Keys/id/S").asText()).isEqualTo("a");
        assertThat(change.at("/dynamodb/OldImage/value/N").asText()).isEqualTo("1");
        assertThat(change.at("/dynamodb/NewImage/value/N").asText()).isEqualTo("2");
        assertThat(change.at("/dynamodb/SequenceNumber").asText()).matches("\\d{21,40}");
        assertThat(change.at("/dynamodb/SizeBytes").asLong()).isPositive();
        assertThat(change.at("/dynamodb/StreamViewType").asText()).isEqualTo("NEW_AND_OLD_IMAGES");
    }

    @Test
    void the_first_change_of_a_table_is_read_though_another_table_changed_before_it() {
        var function = RecordingFunction.thatSucceeds();
        poll(mapping(), function);
        StreamTable.create("AnotherTable", dynamoDb.client()).put("b", 1);

        table.put("a", 2);

        Await.until(() -> assertThat(function.received(VALUE)).containsExactly("2"));
    }

    @Test
    void the_changes_of_a_key_come_in_their_order_in_batches_of_the_size_asked_for() {
        var function = RecordingFunction.thatSucceeds();
        IntStream.range(0, 60).forEach(n -> table.put("a", n));

        poll(mapping().batch(25), function);

        Await.until(() -> assertThat(function.received(VALUE)).hasSize(60));
        assertThat(function.received(VALUE)).containsExactlyElementsOf(texts(0, 60));
        assertThat(function.batches()).extracting(List::size).containsExactly(25, 25, 10);
    }

    @Test
    void a_window_is_waited_for_until_the_batch_is_full() {
        var function = RecordingFunction.thatSucceeds();
        poll(mapping().batch(3).window(Duration.ofSeconds(60)), function);

        IntStream.range(0, 7).forEach(n -> table.put("a", n));

        Await.until(() -> assertThat(function.batches()).extracting(List::size).containsExactly(3, 3));
    }

    @Test
    void a_window_that_ends_hands_over_what_there_is() {
        var function = RecordingFunction.thatSucceeds();
        poll(mapping().batch(3).window(Duration.ofSeconds(1)), function);

        table.put("a", 1);

        Await.until(() -> assertThat(function.received(VALUE)).containsExactly("1"));
    }

    @Test
    void what_no_filter_matches_is_not_handed_over_and_does_not_fill_a_batch() {
        var function = RecordingFunction.thatSucceeds();
        for (int n = 0; n < 6; n++) {
            table.put("a", n);
        }
        table.put("b", 6);

        poll(
                mapping()
                        .batch(2)
                        .filter("{\"eventName\":[\"INSERT\"]}")
                        .filter("{\"dynamodb\":{\"NewImage\":{\"value\":{\"N\":[\"4\"]}}}}"),
                function);

        Await.until(() -> assertThat(function.received(VALUE)).hasSize(3));
        assertThat(function.batches()).extracting(List::size).containsExactly(2, 1);
        assertThat(function.received(VALUE)).containsExactlyInAnyOrder("0", "4", "6");
    }

    @Test
    void a_removal_is_told_by_its_missing_image_and_any_of_several_filters_is_enough() {
        var function = RecordingFunction.thatSucceeds();
        poll(
                mapping()
                        .filter("{\"dynamodb\":{\"NewImage\":{\"id\":{\"S\":[{\"exists\":false}]}}}}")
                        .filter("{\"dynamodb\":{\"OldImage\":{\"id\":{\"S\":[{\"exists\":false}]}}}}"),
                function);

        table.put("a", 1);
        table.put("a", 2);
        table.delete("a");

        Await.until(() -> assertThat(function.received("/eventName")).containsExactly("INSERT", "REMOVE"));
    }

    @Test
    void trim_horizon_reads_what_was_there_before_and_latest_does_not() {
        var fromTheStart = RecordingFunction.thatSucceeds();
        var fromNow = RecordingFunction.thatSucceeds();
        table.put("a", 1);

        poll(mapping(), fromTheStart);
        poll(mapping().at(StartingPosition.LATEST), fromNow);
        table.put("a", 2);

        Await.until(() -> assertThat(fromTheStart.received(VALUE)).containsExactly("1", "2"));
        Await.until(() -> assertThat(fromNow.received(VALUE)).containsExactly("2"));
    }

    @ParameterizedTest
    @EnumSource
    void the_first_change_is_read_though_another_table_changed_before_it(StartingPosition position) {
        var function = RecordingFunction.thatSucceeds();
        var other = StreamTable.create(table.name() + "-other", dynamoDb.client());
        poll(mapping().at(position), function);

        other.put("a", 1);
        table.put("a", 2);

        Await.until(() -> assertThat(function.received(VALUE)).containsExactly("2"));
    }

    @Test
    void a_batch_that_fails_is_tried_again_before_what_follows_it() {
        var calls = new AtomicInteger();
        var function = RecordingFunction.that(_ -> calls.incrementAndGet() < 4 ? failure() : answer("null"));
        IntStream.range(0, 4).forEach(n -> table.put("a", n));

        poll(mapping().batch(2), function);

        Await.until(() ->
                assertThat(function.received(VALUE)).containsExactly("0", "1", "0", "1", "0", "1", "0", "1", "2", "3"));
    }

    @Test
    void a_batch_that_failed_too_often_is_given_up_and_described_to_the_destination() throws Exception {
        var function = RecordingFunction.that(batch -> holds(batch, "1") ? failure() : answer("null"));
        IntStream.range(0, 4).forEach(n -> table.put("a", n));

        poll(mapping().batch(2).retries(2).onFailure(), function);

        Await.until(() -> assertThat(function.received(VALUE)).containsExactly("0", "1", "0", "1", "0", "1", "2", "3"));
        var given = function.batches().getFirst();
        assertFailure(given, failureRecord());
    }

    private void assertFailure(List<JsonNode> batch, JsonNode failure) {
        assertThat(failure.at("/version").asText()).isEqualTo("1.0");
        assertThat(Instant.parse(failure.at("/timestamp").asText())).isBeforeOrEqualTo(Instant.now());
        assertThat(failure.at("/requestContext/requestId").asText()).isNotEmpty();
        assertThat(failure.at("/requestContext/functionArn").asText()).endsWith(":function:Dispatcher");
        assertThat(failure.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
        assertThat(failure.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(3);
        assertThat(failure.at("/responseContext/statusCode").asInt()).isEqualTo(200);
        assertThat(failure.at("/responseContext/functionError").asText()).isEqualTo("Unhandled");
        var info = failure.at("/DDBStreamBatchInfo");
        assertThat(info.at("/shardId").asText()).startsWith("shardId-");
        assertThat(info.at("/startSequenceNumber")).isEqualTo(batch.getFirst().at("/dynamodb/SequenceNumber"));
        assertThat(info.at("/endSequenceNumber")).isEqualTo(batch.getLast().at("/dynamodb/SequenceNumber"));
        assertThat(Instant.parse(info.at("/approximateArrivalOfFirstRecord").asText()))
                .isBeforeOrEqualTo(
                        Instant.parse(info.at("/approximateArrivalOfLastRecord").asText()));
        assertThat(info.at("/batchSize").asInt()).isEqualTo(batch.size());
        assertThat(info.at("/streamArn")).isEqualTo(batch.getFirst().at("/eventSourceARN"));
    }

    @Test
    void bisecting_gives_up_the_poison_and_nothing_else() throws Exception {
        List<String> done = new CopyOnWriteArrayList<>();
        var function = RecordingFunction.that(batch -> {
            if (holds(batch, "5")) {
                return failure();
            }
            batch.forEach(change -> done.add(change.at(VALUE).asText()));
            return answer("null");
        });
        IntStream.range(0, 9).forEach(n -> table.put("a", n));

        poll(mapping().batch(9).bisecting().retries(1).onFailure(), function);

        Await.until(() -> assertThat(done).containsExactly("0", "1", "2", "3", "4", "6", "7", "8"));
        var failure = failureRecord();
        assertThat(failure.at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(1);
        assertThat(failure.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(2);
    }

    @Test
    void a_reported_record_is_where_the_next_try_begins() {
        var calls = new AtomicInteger();
        var function = RecordingFunction.that(
                batch -> calls.incrementAndGet() < 3 ? failed(sequenceNumber(batch, "2")) : answer("null"));
        IntStream.range(0, 4).forEach(n -> table.put("a", n));

        poll(mapping().reporting(), function);

        Await.until(() -> assertThat(function.received(VALUE)).containsExactly("0", "1", "2", "3", "2", "3", "2", "3"));
    }

    @Test
    void the_first_of_the_reported_records_counts() {
        var calls = new AtomicInteger();
        var function = RecordingFunction.that(batch -> calls.incrementAndGet() == 1
                ? answer("{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"},{\"itemIdentifier\":\"%s\"}]}"
                        .formatted(sequenceNumber(batch, "3"), sequenceNumber(batch, "1")))
                : answer("{\"batchItemFailures\":[]}"));
        IntStream.range(0, 4).forEach(n -> table.put("a", n));

        poll(mapping().reporting(), function);

        Await.until(() -> assertThat(function.received(VALUE)).containsExactly("0", "1", "2", "3", "1", "2", "3"));
    }

    @Test
    void a_poison_that_is_reported_is_isolated_by_bisecting() throws Exception {
        var function = RecordingFunction.that(
                batch -> holds(batch, "2") ? failed(sequenceNumber(batch, "2")) : answer("null"));
        IntStream.range(0, 6).forEach(n -> table.put("a", n));

        poll(mapping().reporting().bisecting().retries(0).onFailure(), function);

        Await.until(() -> assertThat(function.received(VALUE)).endsWith("2", "3", "4", "5"));
        assertThat(failureRecord().at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(1);
    }

    @Test
    void records_that_grew_too_old_are_given_up() throws Exception {
        var function = RecordingFunction.that(batch -> holds(batch, "1") ? failure() : answer("null"));
        poll(mapping().youngerThan(Duration.ofSeconds(1)).onFailure(), function);

        table.put("a", 1);

        assertThat(failureRecord().at("/requestContext/condition").asText()).isEqualTo("RecordAgeExpired");
        // A fresh one still gets through.
        Await.until(() -> {
            table.put("a", 2);
            assertThat(function.received(VALUE)).contains("2");
        });
    }

    @Test
    void a_table_without_a_stream_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> StreamPoller.start(
                        mapping().of("Nowhere"), dynamoDb.streams(), sqs.client(), RecordingFunction.thatSucceeds()))
                .withMessageContaining("Nowhere");
    }

    private void poll(MappingBuilder mapping, Invocation function) {
        pollers.add(StreamPoller.start(mapping.of(table.name()), dynamoDb.streams(), sqs.client(), function));
    }

    private JsonNode failureRecord() throws Exception {
        var received = sqs.client()
                .receiveMessage(r -> r.queueUrl(givenUp).waitTimeSeconds(10))
                .messages();
        assertThat(received).hasSize(1);
        return new ObjectMapper().readTree(received.getFirst().body());
    }

    private static boolean holds(List<JsonNode> batch, String value) {
        return batch.stream().anyMatch(change -> change.at(VALUE).asText().equals(value));
    }

    private static String sequenceNumber(List<JsonNode> batch, String value) {
        return batch.stream()
                .filter(change -> change.at(VALUE).asText().equals(value))
                .map(change -> change.at("/dynamodb/SequenceNumber").asText())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    private MappingBuilder mapping() {
        return new MappingBuilder(givenUp);
    }
}
