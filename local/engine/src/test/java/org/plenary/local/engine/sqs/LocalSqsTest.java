package org.plenary.local.engine.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

final class LocalSqsTest {

    private static LocalSqs sqs;

    @BeforeAll
    static void start() {
        sqs = LocalSqs.start();
    }

    @AfterAll
    static void stop() {
        sqs.close();
    }

    @Test
    void a_queue_has_the_url_and_arn_that_its_name_foretells() {
        String url = sqs.create(new QueueDefinition("MailQueue", "mail", Map.of()));

        assertThat(url).isEqualTo(sqs.url("mail"));
        assertThat(attributes(url)).containsEntry(QueueAttributeName.QUEUE_ARN, LocalSqs.arn("mail"));
    }

    @Test
    void a_queue_keeps_the_attributes_of_the_template() {
        sqs.create(new QueueDefinition("Dead", "dead", Map.of()));
        String url = sqs.create(new QueueDefinition(
                "Work",
                "work",
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT, "77",
                        QueueAttributeName.DELAY_SECONDS, "3",
                        QueueAttributeName.MESSAGE_RETENTION_PERIOD, "1209600",
                        QueueAttributeName.REDRIVE_POLICY, redriveTo("dead"))));

        assertThat(attributes(url))
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "77")
                .containsEntry(QueueAttributeName.DELAY_SECONDS, "3")
                .hasEntrySatisfying(
                        QueueAttributeName.REDRIVE_POLICY,
                        policy -> assertThat(policy).contains("\"maxReceiveCount\":2", LocalSqs.arn("dead")));
    }

    @Test
    void a_message_received_too_often_moves_to_the_dead_letters() {
        String dead = sqs.create(new QueueDefinition("Dead", "dead-2", Map.of()));
        String url = sqs.create(
                new QueueDefinition("Work", "work-2", Map.of(QueueAttributeName.REDRIVE_POLICY, redriveTo("dead-2"))));
        sqs.client().sendMessage(m -> m.queueUrl(url).messageBody("poison"));

        for (int receipt = 1; receipt <= 3; receipt++) {
            sqs.client().receiveMessage(r -> r.queueUrl(url).visibilityTimeout(0));
        }

        assertThat(sqs.client()
                        .receiveMessage(r -> r.queueUrl(dead).waitTimeSeconds(5))
                        .messages())
                .extracting("body")
                .containsExactly("poison");
    }

    private static String redriveTo(String queue) {
        return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":2}".formatted(LocalSqs.arn(queue));
    }

    private static Map<QueueAttributeName, String> attributes(String url) {
        return sqs.client()
                .getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                .attributes();
    }
}
