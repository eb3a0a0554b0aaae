package org.plenary.local.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchOutcomeTest {

    private static final Set<String> SENT = Set.of("m1", "m2", "m3");

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
    void an_answer_without_failures_is_a_success(String answer) {
        assertThat(reported(answer)).isEqualTo(new BatchOutcome.Done());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "\"done\"",
                "{\"batchItemFailures\":\"m1\"}",
                "{\"batchItemFailures\":[{}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"},{\"itemIdentifier\":\"m9\"}]}",
            })
    void an_answer_that_is_no_report_fails_the_batch(String answer) {
        assertThat(reported(answer)).isInstanceOf(BatchOutcome.Failed.class);
    }

    @Test
    void a_report_names_what_failed() {
        assertThat(reported("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"},{\"itemIdentifier\":\"m3\"}]}"))
                .isEqualTo(new BatchOutcome.PartlyFailed(Set.of("m2", "m3")));
    }

    @Test
    void nobody_reads_a_report_that_the_mapping_does_not_ask_for() {
        assertThat(BatchOutcome.of(RecordingFunction.failed("m1"), false, SENT)).isEqualTo(new BatchOutcome.Done());
    }

    @Test
    void an_exception_or_a_timeout_fails_the_batch() {
        assertThat(BatchOutcome.of(RecordingFunction.failure(), true, SENT)).isInstanceOf(BatchOutcome.Failed.class);
        assertThat(BatchOutcome.of(new InvocationResult.TimedOut(), false, SENT))
                .isInstanceOf(BatchOutcome.Failed.class);
    }

    private static BatchOutcome reported(String answer) {
        return BatchOutcome.of(RecordingFunction.answer(answer), true, SENT);
    }
}
