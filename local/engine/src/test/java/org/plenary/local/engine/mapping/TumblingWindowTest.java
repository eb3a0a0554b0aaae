package org.plenary.local.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.local.engine.mapping.RecordingFunction.answer;
import static org.plenary.local.engine.mapping.RecordingFunction.failure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TumblingWindowTest {

    private static final Set<String> SENT = Set.of("1", "2");

    private final TumblingWindow window = new TumblingWindow(
            Period.of(Instant.parse("2049-01-02T10:29:59.999Z"), Duration.ofMinutes(15)), "shardId-1", "arn", true);

    @Test
    void a_window_begins_at_a_multiple_of_its_length_and_ends_where_the_next_begins() {
        var first = window.period();
        var second = Period.of(first.end(), Duration.ofMinutes(15));

        assertThat(first.start()).isEqualTo("2049-01-02T10:15:00Z");
        assertThat(first.end()).isEqualTo("2049-01-02T10:30:00Z");
        assertThat(second.start()).isEqualTo(first.end());
    }

    @Test
    void the_last_call_has_no_records_and_the_last_state() {
        assertThat(window.outcome(answer("{\"state\":{\"de\":\"2\"}}"), SENT)).isEqualTo(new BatchOutcome.Done());

        assertThat(window.event(List.of())).asString().isEqualTo("""
                        {"Records":[],"window":{"start":"2049-01-02T10:15:00Z","end":"2049-01-02T10:30:00Z"},\
                        "state":{"de":"2"},"shardId":"shardId-1","eventSourceARN":"arn",\
                        "isFinalInvokeForWindow":true,"isWindowTerminatedEarly":false}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "\"done\"",
                "no JSON",
                "{\"batchItemFailures\":[]}",
                "{\"state\":null,\"batchItemFailures\":[]}",
                "{\"state\":\"de\"}",
                "{\"state\":{\"de\":\"3\"},\"batchItemFailures\":[{\"itemIdentifier\":\"9\"}]}",
            })
    void an_answer_without_a_state_or_with_a_false_report_fails_and_leaves_the_state(String said) throws IOException {
        window.outcome(answer("{\"state\":{\"de\":\"2\"}}"), SENT);

        assertThat(window.outcome(answer(said), SENT)).isInstanceOf(BatchOutcome.Failed.class);
        assertThat(window.outcome(failure(), SENT)).isInstanceOf(BatchOutcome.Failed.class);
        assertThat(state()).isEqualTo("{\"de\":\"2\"}");
    }

    @Test
    void a_batch_that_failed_in_part_hands_on_the_state_of_what_did_not() throws IOException {
        var outcome = window.outcome(
                answer("{\"state\":{\"de\":\"1\"},\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}"), SENT);

        assertThat(outcome).isEqualTo(new BatchOutcome.PartlyFailed(Set.of("2")));
        assertThat(state()).isEqualTo("{\"de\":\"1\"}");
    }

    @Test
    void a_state_of_more_than_a_megabyte_ends_the_window_early() {
        window.outcome(answer("{\"state\":{\"de\":\"2\"}}"), SENT);
        assertThat(window.isFull()).isFalse();

        window.outcome(answer("{\"state\":{\"de\":\"" + "2".repeat(1024 * 1024) + "\"}}"), SENT);

        assertThat(window.isFull()).isTrue();
        assertThat(window.event(List.of())).asString().endsWith("\"isWindowTerminatedEarly\":true}");
    }

    private String state() throws IOException {
        return new ObjectMapper()
                .readTree(window.event(List.of()))
                .path("state")
                .toString();
    }
}
