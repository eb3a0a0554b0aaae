package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.local.engine.mapping.SqsMapping;
import org.plenary.local.engine.mapping.StreamMapping;
import org.plenary.local.engine.template.Template;

/** What template.yaml says of queues and streams: nothing that goes wrong is lost, and nothing waits behind it. */
final class QueuesAndStreamsTest {
    private static final SamTemplate WRITTEN = SamTemplate.read();
    private static final Template READ = Template.read(House.file("template.yaml"), Map.of());
    private static final Map<String, JsonNode> QUEUES = WRITTEN.resources("AWS::SQS::Queue");

    @Test
    void a_queue_has_dead_letters_or_holds_them() {
        assertThat(QUEUES)
                .isNotEmpty()
                .allSatisfy((name, queue) -> assertThat(queue.path("Properties").has("RedrivePolicy"))
                        .isNotEqualTo(deadLetterQueues().contains(name)));
    }

    @Test
    void a_message_is_kept_for_the_14_days_that_a_queue_can() {
        assertThat(QUEUES)
                .allSatisfy((_, queue) -> assertThat(
                                queue.at("/Properties/MessageRetentionPeriod").asLong())
                        .isEqualTo(Duration.ofDays(14).toSeconds()));
    }

    @Test
    void dead_letters_ring_an_alarm() {
        var watched = WRITTEN.resources("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.path("Properties"))
                .filter(alarm -> alarm.path("MetricName").asText().equals("ApproximateNumberOfMessagesVisible"))
                .map(alarm -> SamTemplate.referred(alarm.at("/Dimensions/0/Value")));

        assertThat(watched).containsExactlyInAnyOrderElementsOf(deadLetterQueues());
    }

    @Test
    void a_message_comes_again_only_after_six_times_the_timeout_of_the_function_that_had_it() {
        assertThat(queueMappings()).isNotEmpty().allSatisfy(mapping -> {
            var timeout = READ.function(mapping.function()).timeout();
            var queue = WRITTEN.resource(mapping.queueUrl());

            assertThat(queue.at("/Properties/VisibilityTimeout").asLong())
                    .isEqualTo(timeout.multipliedBy(6).toSeconds());
        });
    }

    @Test
    void a_message_fails_alone() {
        assertThat(queueMappings()).allMatch(SqsMapping::reportBatchItemFailures);
    }

    @Test
    void a_stream_fails_record_by_record_and_gives_up_into_a_queue_before_the_record_is_gone() {
        assertThat(streamMappings()).isNotEmpty().allSatisfy(mapping -> {
            assertThat(mapping.reportBatchItemFailures()).isTrue();
            assertThat(mapping.bisect()).isTrue();
            assertThat(mapping.maximumRetries()).isPositive();
            // The stream remembers for 24 hours.
            assertThat(mapping.maximumAge()).isBetween(Duration.ofMinutes(1), Duration.ofHours(23));
            assertThat(mapping.onFailureQueueUrl()).isIn(QUEUES.keySet());
        });
    }

    @Test
    void a_stream_is_read_from_its_first_record_and_only_for_what_its_function_is_about() {
        assertThat(streamMappings()).allSatisfy(mapping -> {
            assertThat(mapping.startingPosition()).isEqualTo(StreamMapping.StartingPosition.TRIM_HORIZON);
            assertThat(mapping.filters()).isNotEmpty();
        });
    }

    @Test
    void a_stream_has_no_more_than_the_two_readers_that_it_bears() {
        assertThat(streamMappings().stream().collect(Collectors.groupingBy(StreamMapping::table)))
                .allSatisfy((_, readers) -> assertThat(readers).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void the_mail_function_claims_a_mail_for_its_timeout_and_knows_which_receive_is_the_last() {
        var settings =
                new HouseModule("functions/notices").zip().classes().get("org.plenary.functions.notices.MailSettings");
        var timeout = READ.function("MailFunction").timeout();

        assertThat(Settings.defaultOf(settings, "lease")).contains(timeout.toSeconds() + "s");
        assertThat(Settings.defaultOf(settings, "receives"))
                .contains(WRITTEN.resource("MailQueue")
                        .at("/Properties/RedrivePolicy/maxReceiveCount")
                        .asText());
    }

    @Test
    void the_feedback_function_gives_up_itself_before_its_queue_would_with_an_address() {
        var settings = new HouseModule("functions/notices")
                .zip()
                .classes()
                .get("org.plenary.functions.notices.FeedbackSettings");

        assertThat(Settings.defaultOf(settings, "receives"))
                .contains(WRITTEN.resource("FeedbackQueue")
                        .at("/Properties/RedrivePolicy/maxReceiveCount")
                        .asText());
    }

    /** Where queues redrive to, and where streams give up into. */
    private static Set<String> deadLetterQueues() {
        var ofQueues = QUEUES.values().stream()
                .map(queue -> queue.at("/Properties/RedrivePolicy/deadLetterTargetArn"))
                .filter(target -> !target.isMissingNode())
                .map(SamTemplate::referred);
        var ofStreams = streamMappings().stream().map(StreamMapping::onFailureQueueUrl);
        return Stream.concat(ofQueues, ofStreams).collect(Collectors.toSet());
    }

    private static List<SqsMapping> queueMappings() {
        return READ.queueMappings(queuesByTheirOwnName());
    }

    private static List<StreamMapping> streamMappings() {
        return READ.streamMappings(queuesByTheirOwnName());
    }

    /** In place of URLs, so that a mapping names its queue as the template does. */
    private static Map<String, String> queuesByTheirOwnName() {
        return QUEUES.keySet().stream().collect(Collectors.toMap(name -> name, name -> name));
    }
}
