package org.plenary.local.engine.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.local.engine.sqs.LocalSqs;
import org.plenary.local.engine.sqs.QueueDefinition;
import software.amazon.awssdk.services.sqs.model.Message;

final class TopicsTest {

    private static final String RETURNS = "arn:aws:sns:eu-central-1:000000000000:Returns";
    private static final Clock NOON = Clock.fixed(Instant.parse("2020-02-01T12:00:00Z"), ZoneOffset.UTC);
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
    void every_queue_that_subscribed_gets_what_was_published_raw_or_wrapped() throws Exception {
        var raw = queue("raw");
        var wrapped = queue("wrapped");
        publish(List.of(new Subscription(RETURNS, raw, true), new Subscription(RETURNS, wrapped, false)));

        assertThat(received(raw)).containsExactly("{\"a\":\"b\"}");
        var envelope = new ObjectMapper().readTree(received(wrapped).getFirst());
        assertThat(envelope.at("/Type").asText()).isEqualTo("Notification");
        assertThat(envelope.at("/TopicArn").asText()).isEqualTo(RETURNS);
        assertThat(envelope.at("/Subject").asText()).isEqualTo("a letter");
        assertThat(envelope.at("/Message").asText()).isEqualTo("{\"a\":\"b\"}");
        assertThat(envelope.at("/Timestamp").asText()).isEqualTo("2020-02-01T12:00:00.000Z");
    }

    @Test
    void a_queue_that_subscribed_to_another_topic_gets_nothing() {
        var other = queue("other");
        publish(List.of(new Subscription(RETURNS + "2", other, true)));

        assertThat(received(other)).isEmpty();
    }

    private static void publish(List<Subscription> subscriptions) {
        new Topics(subscriptions, sqs.client(), NOON).publish(RETURNS, "a letter", "{\"a\":\"b\"}");
    }

    private static String queue(String name) {
        return sqs.create(new QueueDefinition(name, name, Map.of()));
    }

    private static List<String> received(String queue) {
        return sqs.client().receiveMessage(receive -> receive.queueUrl(queue)).messages().stream()
                .map(Message::body)
                .toList();
    }
}
