package org.plenary.local.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.sqs.LocalSqs;
import org.plenary.local.engine.sqs.QueueDefinition;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

final class SqsPollerTest {

    private static LocalSqs sqs;

    private final List<SqsPoller> pollers = new ArrayList<>();
    private String name;
    private String dead;
    private String queue;

    @BeforeAll
    static void start() {
        sqs = LocalSqs.start();
    }

    @AfterAll
    static void stop() {
        sqs.close();
    }

    @BeforeEach
    void createQueues(TestInfo test) {
        name = test.getTestMethod().orElseThrow().getName();
        dead = sqs.create(new QueueDefinition("Dead", name + "-dead", Map.of()));
        var policy = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":3}".formatted(LocalSqs.arn(name + "-dead"));
        queue = sqs.create(new QueueDefinition("Work", name, Map.of(VISIBILITY_TIMEOUT, "30", REDRIVE_POLICY, policy)));
    }

    @AfterEach
    void stopPolling() {
        pollers.forEach(SqsPoller::close);
    }

    @Test
    void every_message_is_handed_over_once_in_batches_and_deleted() {
        var function = RecordingFunction.thatSucceeds();
        poll(mapping().batch(10), function);

        send(IntStream.range(0, 25).mapToObj(n -> "body " + n));

        Await.until(() -> assertThat(function.received("/body")).hasSize(25).doesNotHaveDuplicates());
        assertThat(function.batches()).allMatch(batch -> batch.size() <= 10);
        Await.until(() -> assertThat(left(queue)).isZero());
    }

    @Test
    void a_message_looks_as_it_looks_on_lambda() {
        var function = RecordingFunction.thatSucceeds();
        poll(mapping(), function);

        var sent = sqs.client()
                .sendMessage(m -> m.queueUrl(queue)
                        .messageBody("{\"id\":7}")
                        .messageAttributes(Map.of(
                                "kind",
                                MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue("mail")
                                        .build())));

        Await.until(() -> assertThat(function.batches()).hasSize(1));
        JsonNode record = function.batches().getFirst().getFirst();
        assertThat(record.at("/messageId").asText()).isEqualTo(sent.messageId());
        assertThat(record.at("/receiptHandle").asText()).isNotEmpty();
        assertThat(record.at("/body").asText()).isEqualTo("{\"id\":7}");
        assertThat(record.at("/md5OfBody").asText()).isEqualTo(sent.md5OfMessageBody());
        assertThat(record.at("/attributes/ApproximateReceiveCount").asText()).isEqualTo("1");
        assertThat(record.at("/attributes/SentTimestamp").asText()).matches("\\d{13}");
        assertThat(record.at("/attributes/ApproximateFirstReceiveTimestamp").asText())
                .matches("\\d{13}");
        assertThat(record.at("/attributes/SenderId").asText()).isNotEmpty();
        assertThat(record.at("/messageAttributes/kind/stringValue").asText()).isEqualTo("mail");
        assertThat(record.at("/messageAttributes/kind/dataType").asText()).isEqualTo("String");
        assertThat(record.at("/eventSource").asText()).isEqualTo("aws:sqs");
        assertThat(record.at("/eventSourceARN").asText()).isEqualTo(LocalSqs.arn(name));
        assertThat(record.at("/awsRegion").asText()).isEqualTo(LocalAccount.REGION);
    }

    @Test
    void a_window_is_waited_for_until_the_batch_is_full() {
        var function = RecordingFunction.thatSucceeds();
        poll(mapping().batch(25).window(Duration.ofSeconds(30)), function);

        send(IntStream.range(0, 12).mapToObj(n -> "body " + n));
        send(IntStream.range(12, 25).mapToObj(n -> "body " + n));

        Await.until(() -> assertThat(function.batches()).extracting(List::size).containsExactly(25));
    }

    @Test
    void a_window_that_ends_hands_over_what_there_is() {
        var function = RecordingFunction.thatSucceeds();
        poll(mapping().batch(25).window(Duration.ofSeconds(1)), function);

        send(Stream.of("one", "two"));

        Await.until(() -> assertThat(function.received("/body")).containsExactlyInAnyOrder("one", "two"));
    }

    @Test
    void a_batch_that_fails_comes_again_whole_after_the_visibility_timeout() {
        var function = RecordingFunction.that(
                batch -> receiveCount(batch) == 1 ? RecordingFunction.failure() : RecordingFunction.answer("null"));
        setVisibilityTimeout("1");
        send(Stream.of("one", "two"));

        poll(mapping(), function);

        Await.until(() -> assertThat(function.received("/body")).containsExactlyInAnyOrder("one", "two", "one", "two"));
        Await.until(() -> assertThat(left(queue)).isZero());
    }

    @Test
    void only_the_messages_that_were_reported_come_again() {
        var function = RecordingFunction.that(batch -> batch.stream()
                .filter(message -> message.at("/body").asText().equals("two") && receiveCount(batch) == 1)
                .findFirst()
                .map(message ->
                        RecordingFunction.failed(message.at("/messageId").asText()))
                .orElseGet(() -> RecordingFunction.answer("{\"batchItemFailures\":[]}")));
        setVisibilityTimeout("1");
        send(Stream.of("one", "two", "three"));

        poll(mapping().reporting(), function);

        Await.until(() -> assertThat(function.batches()).hasSize(2));
        assertThat(function.received("/body")).containsExactlyInAnyOrder("one", "two", "three", "two");
        Await.until(() -> assertThat(left(queue)).isZero());
    }

    @Test
    void a_message_that_always_fails_ends_in_the_dead_letters() {
        var function = RecordingFunction.that(_ -> new InvocationResult.TimedOut());
        setVisibilityTimeout("1");
        poll(mapping(), function);

        send(Stream.of("poison"));

        Await.until(() -> assertThat(left(dead)).isEqualTo(1));
        assertThat(function.received("/attributes/ApproximateReceiveCount")).containsExactly("1", "2", "3");
        assertThat(left(queue)).isZero();
    }

    @Test
    void no_more_calls_run_at_a_time_than_the_mapping_allows() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var two = new CountDownLatch(2);
        var function = RecordingFunction.that(_ -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            two.countDown();
            boolean both = await(two);
            running.decrementAndGet();
            return both ? RecordingFunction.answer("null") : RecordingFunction.failure();
        });
        poll(mapping().batch(1).concurrency(2), function);

        send(IntStream.range(0, 20).mapToObj(n -> "body " + n));

        Await.until(() -> assertThat(left(queue)).isZero());
        assertThat(most).hasValue(2);
    }

    @Test
    void what_no_filter_matches_is_deleted_without_a_call() {
        var function = RecordingFunction.thatSucceeds();
        poll(
                mapping().filter("{\"body\":{\"kind\":[\"MAIL\"]}}").filter("{\"body\":[{\"prefix\":\"plain\"}]}"),
                function);

        send(Stream.of("{\"kind\":\"MAIL\"}", "{\"kind\":\"SMS\"}", "plain text", "other text", "[\"MAIL\"]"));

        Await.until(() -> assertThat(left(queue)).isZero());
        assertThat(function.received("/body")).containsExactlyInAnyOrder("{\"kind\":\"MAIL\"}", "plain text");
    }

    @Test
    void an_idle_poller_closes_at_once() {
        poll(mapping(), RecordingFunction.thatSucceeds());
        send(Stream.of("one"));
        Await.until(() -> assertThat(left(queue)).isZero());

        long start = System.nanoTime();
        pollers.forEach(SqsPoller::close);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_call_that_runs_is_let_finish_when_the_poller_closes() {
        var called = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var function = RecordingFunction.that(_ -> {
            called.countDown();
            finish.countDown();
            return await(finish) ? RecordingFunction.answer("null") : RecordingFunction.failure();
        });
        poll(mapping(), function);
        send(Stream.of("one"));

        assertThat(await(called)).isTrue();
        pollers.forEach(SqsPoller::close);

        assertThat(left(queue)).isZero();
    }

    private void poll(MappingBuilder mapping, Invocation function) {
        pollers.add(SqsPoller.start(mapping.build(), sqs.client(), function));
    }

    private void send(Stream<String> bodies) {
        var all = bodies.toList();
        for (int from = 0; from < all.size(); from += 10) {
            var entries = IntStream.range(from, Math.min(all.size(), from + 10))
                    .mapToObj(n -> SendMessageBatchRequestEntry.builder()
                            .id("m" + n)
                            .messageBody(all.get(n))
                            .build())
                    .toList();
            sqs.client().sendMessageBatch(r -> r.queueUrl(queue).entries(entries));
        }
    }

    private void setVisibilityTimeout(String seconds) {
        sqs.client().setQueueAttributes(r -> r.queueUrl(queue).attributes(Map.of(VISIBILITY_TIMEOUT, seconds)));
    }

    /** Messages that are in the queue, whether somebody holds them or not. */
    private static int left(String url) {
        var attributes = sqs.client()
                .getQueueAttributes(r -> r.queueUrl(url)
                        .attributeNames(APPROXIMATE_NUMBER_OF_MESSAGES, APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return attributes.values().stream().mapToInt(Integer::parseInt).sum();
    }

    private static int receiveCount(List<JsonNode> batch) {
        return batch.getFirst().at("/attributes/ApproximateReceiveCount").asInt();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("the call was interrupted", e);
        }
    }

    private MappingBuilder mapping() {
        return new MappingBuilder(queue, 10, Duration.ZERO, 2, false, List.of());
    }

    private record MappingBuilder(
            String queue, int batch, Duration window, int concurrency, boolean report, List<String> filters) {

        MappingBuilder batch(int size) {
            return new MappingBuilder(queue, size, window, concurrency, report, filters);
        }

        MappingBuilder window(Duration window) {
            return new MappingBuilder(queue, batch, window, concurrency, report, filters);
        }

        MappingBuilder concurrency(int calls) {
            return new MappingBuilder(queue, batch, window, calls, report, filters);
        }

        MappingBuilder reporting() {
            return new MappingBuilder(queue, batch, window, concurrency, true, filters);
        }

        MappingBuilder filter(String pattern) {
            var more = Stream.concat(filters.stream(), Stream.of(pattern)).toList();
            return new MappingBuilder(queue, batch, window, concurrency, report, more);
        }

        SqsMapping build() {
            var patterns = filters.stream().map(FilterPattern::of).toList();
            return new SqsMapping("MailFunction", queue, batch, window, concurrency, report, patterns);
        }
    }
}
