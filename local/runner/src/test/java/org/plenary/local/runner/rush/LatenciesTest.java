package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private static final Latencies ONE_TO_HUNDRED = Latencies.of(
            LongStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList());

    @Test
    void a_percentile_is_a_duration_that_was_measured() {
        assertThat(ONE_TO_HUNDRED.percentile(50)).isEqualTo(Duration.ofMillis(50));
        assertThat(ONE_TO_HUNDRED.percentile(99)).isEqualTo(Duration.ofMillis(99));
        assertThat(ONE_TO_HUNDRED.percentile(99.1)).isEqualTo(Duration.ofMillis(100));
        assertThat(ONE_TO_HUNDRED.percentile(0)).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void the_longest_is_the_hundredth_percentile() {
        assertThat(ONE_TO_HUNDRED.longest()).isEqualTo(ONE_TO_HUNDRED.percentile(100));
    }

    @Test
    void without_an_answer_all_are_zero() {
        assertThat(Latencies.of(List.of()).percentile(99)).isZero();
        assertThat(Latencies.of(List.of()).longest()).isZero();
    }
}
