package org.plenary.local.runner.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.local.engine.sqs.LocalSqs;
import org.plenary.local.engine.sqs.QueueDefinition;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

class DeadLettersTest {
    private static final LocalSqs SQS = LocalSqs.start();

    private final String deadLetters = queue();
    private final String queue = queue();

    @AfterAll
    static void stop() {
        SQS.close();
    }

    @Test
    void a_letter_shows_ids_and_its_reason() {
        put(notice(1), "MessageRejected");

        assertThat(lines())
                .singleElement()
                .asString()
                .endsWith("MessageRejected  eventId=jconf-2027 registrationId=registration-1");
    }

    @Test
    void a_letter_that_its_queue_moved_shows_no_address() {
        SQS.client().sendMessage(send -> send.queueUrl(deadLetters).messageBody("""
                {"eventType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"ada@example.org"}]}}"""));
        SQS.client().sendMessage(send -> send.queueUrl(deadLetters).messageBody("ada@example.org"));

        assertThat(lines())
                .hasSize(2)
                .allMatch(line -> line.contains("moved by its queue"))
                .noneMatch(line -> line.contains("ada"));
    }

    @Test
    void what_lambda_gave_up_shows_the_records_of_the_stream_that_it_is_about() {
        put("""
                {"requestContext":{"condition":"RetryAttemptsExhausted"},"DDBStreamBatchInfo":{"shardId":"shardId-1",
                 "startSequenceNumber":"100","endSequenceNumber":"103","batchSize":3}}""", "x");

        assertThat(lines())
                .singleElement()
                .asString()
                .contains("RetryAttemptsExhausted", "shardId-1", "startSequenceNumber=100", "batchSize=3");
    }

    @Test
    void all_are_seen_and_none_is_gone_by_looking() {
        IntStream.range(0, 23).forEach(number -> put(notice(number), "MessageRejected"));

        assertThat(lines()).hasSize(23).doesNotHaveDuplicates();
        assertThat(lines()).hasSize(23);
    }

    @Test
    void a_letter_that_is_sent_again_is_gone_and_its_message_back() {
        IntStream.range(0, 12).forEach(number -> put(notice(number), "MessageRejected"));

        try (var letters = DeadLetters.take(SQS.client(), deadLetters)) {
            assertThat(letters.sendAgain(queue)).isEqualTo(12);
        }

        assertThat(lines()).isEmpty();
        try (var sent = DeadLetters.take(SQS.client(), queue)) {
            assertThat(sent.all())
                    .map(DeadLetter::message)
                    .map(Message::body)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 12)
                            .mapToObj(DeadLettersTest::notice)
                            .toList());
        }
    }

    @Test
    void what_no_handler_can_read_stays_where_it_is() {
        put("unreadable", "IllegalArgumentException");
        put("{}", "NotOurs");
        put(notice(1), "MessageRejected");

        try (var letters = DeadLetters.take(SQS.client(), deadLetters)) {
            assertThat(letters.sendAgain(queue)).isEqualTo(1);
        }

        assertThat(lines()).hasSize(2);
    }

    @Test
    void a_letter_that_could_not_be_sent_stays_where_it_is() {
        put(notice(1), "MessageRejected");

        assertThatThrownBy(() -> {
                    try (var letters = DeadLetters.take(SQS.client(), deadLetters)) {
                        letters.sendAgain(SQS.url("missing"));
                    }
                })
                .isInstanceOf(QueueDoesNotExistException.class);

        assertThat(lines()).hasSize(1);
    }

    private List<String> lines() {
        try (var letters = DeadLetters.take(SQS.client(), deadLetters)) {
            return letters.all().stream().map(DeadLetter::line).toList();
        }
    }

    private void put(String body, String reason) {
        var attribute = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(reason)
                .build();
        SQS.client()
                .sendMessage(send ->
                        send.queueUrl(deadLetters).messageBody(body).messageAttributes(Map.of("reason", attribute)));
    }

    private static String notice(int number) {
        return "{\"eventId\":\"jconf-2027\",\"registrationId\":\"registration-%d\"}".formatted(number);
    }

    private static String queue() {
        return SQS.create(new QueueDefinition("Queue", "queue-" + UUID.randomUUID(), Map.of()));
    }
}
