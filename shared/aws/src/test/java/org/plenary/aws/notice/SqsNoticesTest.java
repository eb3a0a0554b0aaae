package org.plenary.aws.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.event.EventId;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.notice.NoticeQueue;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.local.engine.sqs.LocalSqs;
import org.plenary.local.engine.sqs.QueueDefinition;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

class SqsNoticesTest {
    private static final LocalSqs SQS = LocalSqs.start();

    private final String url = SQS.create(new QueueDefinition("Queue", "queue-" + UUID.randomUUID(), Map.of()));

    @AfterAll
    static void stop() {
        SQS.close();
    }

    @Test
    void ten_notices_go_in_one_call_and_each_comes_out_by_itself() {
        var notices = IntStream.range(0, NoticeQueue.MOST)
                .mapToObj(SqsNoticesTest::notice)
                .toList();

        assertThat(queue(url).put(notices)).isEmpty();

        assertThat(received(10))
                .extracting(Message::body)
                .map(NoticeMessage::read)
                .containsExactlyInAnyOrderElementsOf(notices);
    }

    @Test
    void the_size_counts_what_waits_and_what_is_put_off_and_what_somebody_has_in_hand() {
        assertThat(queue(url).size()).isZero();
        queue(url).put(List.of(notice(1), notice(2)));
        SQS.client().sendMessage(send -> send.queueUrl(url).messageBody("later").delaySeconds(600));
        received(1);

        assertThat(queue(url).size()).isEqualTo(3);
    }

    @Test
    void a_queue_that_is_not_there_is_an_outage() {
        assertThatThrownBy(() -> queue(SQS.url("missing")).put(List.of(notice(0))))
                .isInstanceOf(QueueDoesNotExistException.class);
    }

    @Test
    void a_dead_letter_is_the_notice_with_the_reason_beside_it() {
        new SqsDeadLetters(SQS.client(), url).put(NoticeMessage.write(notice(1)), "MessageRejected");

        var letter = received(1).getFirst();
        assertThat(NoticeMessage.read(letter.body())).isEqualTo(notice(1));
        assertThat(letter.messageAttributes())
                .hasEntrySatisfying(
                        "reason", reason -> assertThat(reason.stringValue()).isEqualTo("MessageRejected"));
    }

    @Test
    void fields_of_a_newer_version_are_passed_over() {
        var body = """
                {"attempt":{"kind":"X"},"kind":"PASS_AGAIN","eventId":"event-0","tags":["a",["b"]],
                 "registrationId":"aaaaaaaaaaaaaaaaaaaaaaaaaa","none":null}""";

        assertThat(NoticeMessage.read(body))
                .isEqualTo(new Notice(new EventId("event-0"), new RegistrationId("a".repeat(26))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "[]",
                "{}",
                "{\"kind\":\"UNKNOWN\"}",
                "{\"kind\":\"PASS_AGAIN\",\"eventId\":\"x\"}",
                "{\"kind\""
            })
    void a_body_that_is_none_is_refused(String body) {
        assertThatThrownBy(() -> NoticeMessage.read(body)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SqsNoticeQueue queue(String url) {
        return new SqsNoticeQueue(SQS.client(), new MailQueue(url));
    }

    private static Notice notice(int number) {
        return new Notice(new EventId("event-" + number), new RegistrationId("a".repeat(26)));
    }

    private List<Message> received(int count) {
        return SQS.client()
                .receiveMessage(receive ->
                        receive.queueUrl(url).maxNumberOfMessages(count).messageAttributeNames("All"))
                .messages();
    }
}
