package org.plenary.local.engine.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

final class KeptQueuesTest {

    @TempDir
    private Path folder;

    @Test
    void messages_are_there_again_with_their_attributes_until_they_are_deleted() {
        try (var sqs = LocalSqs.startIn(folder)) {
            var url = sqs.create(queue("30"));
            send(sqs, url, "one");
            send(sqs, url, "two");
        }
        try (var sqs = LocalSqs.startIn(folder)) {
            var url = sqs.create(queue("30"));
            var first = receive(sqs, url);
            assertThat(first.messageAttributes()).containsEntry("reason", text("tried"));
            sqs.client().deleteMessage(delete -> delete.queueUrl(url).receiptHandle(first.receiptHandle()));
        }
        try (var sqs = LocalSqs.startIn(folder)) {
            var url = sqs.create(queue("30"));
            assertThat(receive(sqs, url).body()).isEqualTo("two");
            assertThat(sqs.client().receiveMessage(r -> r.queueUrl(url)).messages())
                    .isEmpty();
        }
    }

    @Test
    void a_message_that_somebody_was_at_work_on_is_there_for_the_next_at_once() {
        try (var sqs = LocalSqs.startIn(folder)) {
            var url = sqs.create(queue("43200"));
            send(sqs, url, "one");
            receive(sqs, url);
        }
        try (var sqs = LocalSqs.startIn(folder)) {
            var again = receive(sqs, sqs.create(queue("43200")));
            assertThat(again.body()).isEqualTo("one");
            assertThat(again.attributesAsStrings()).containsEntry("ApproximateReceiveCount", "2");
        }
    }

    @Test
    void a_queue_gets_what_the_template_says_of_it_now() {
        try (var sqs = LocalSqs.startIn(folder)) {
            send(sqs, sqs.create(queue("30")), "one");
        }
        try (var sqs = LocalSqs.startIn(folder)) {
            var url = sqs.create(queue("77"));
            assertThat(sqs.client()
                            .getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                            .attributes())
                    .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "77")
                    .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "1");
        }
    }

    @Test
    void messages_still_move_to_the_dead_letters_and_stay_there() {
        try (var sqs = LocalSqs.startIn(folder)) {
            sqs.create(new QueueDefinition("Dead", "dead", Map.of()));
            send(sqs, sqs.create(work()), "poison");
        }
        try (var sqs = LocalSqs.startIn(folder)) {
            sqs.create(new QueueDefinition("Dead", "dead", Map.of()));
            var url = sqs.create(work());
            for (int receipt = 1; receipt <= 2; receipt++) {
                sqs.client().receiveMessage(r -> r.queueUrl(url).visibilityTimeout(0));
            }
        }
        try (var sqs = LocalSqs.startIn(folder)) {
            var dead = sqs.create(new QueueDefinition("Dead", "dead", Map.of()));
            assertThat(receive(sqs, dead).body()).isEqualTo("poison");
        }
    }

    private static QueueDefinition queue(String visibility) {
        return new QueueDefinition("Mails", "mails", Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, visibility));
    }

    private static QueueDefinition work() {
        var redrive = "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":1}".formatted(LocalSqs.arn("dead"));
        return new QueueDefinition("Work", "work", Map.of(QueueAttributeName.REDRIVE_POLICY, redrive));
    }

    private static void send(LocalSqs sqs, String url, String body) {
        sqs.client()
                .sendMessage(m -> m.queueUrl(url).messageBody(body).messageAttributes(Map.of("reason", text("tried"))));
    }

    private static Message receive(LocalSqs sqs, String url) {
        var messages = sqs.client()
                .receiveMessage(r -> r.queueUrl(url)
                        .waitTimeSeconds(5)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNamesWithStrings("All"))
                .messages();
        assertThat(messages).hasSize(1);
        return messages.getFirst();
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
