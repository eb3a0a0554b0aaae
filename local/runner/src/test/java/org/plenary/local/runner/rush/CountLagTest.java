package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CountLagTest {

    private static final Instant NOON = Instant.parse("2049-06-10T12:00:00Z");

    private final CountLag lag = new CountLag();

    @Test
    void the_lag_is_the_age_of_the_first_signup_that_is_not_counted() {
        answeredAtSeconds(0, 1, 2);

        lag.counted(1, NOON.plusSeconds(4));

        assertThat(lag.seen().longest()).isEqualTo(Duration.ofSeconds(3));
        assertThat(lag.uncounted()).isEqualTo(2);
    }

    @Test
    void there_is_none_when_all_are_counted() {
        answeredAtSeconds(0, 1);

        lag.counted(2, NOON.plusSeconds(9));

        assertThat(lag.seen().longest()).isZero();
        assertThat(lag.uncounted()).isZero();
    }

    @Test
    void one_that_is_counted_before_it_is_answered_does_no_harm() {
        answeredAtSeconds(0);

        lag.counted(2, NOON.plusSeconds(1));

        assertThat(lag.seen().longest()).isZero();
        assertThat(lag.uncounted()).isZero();
    }

    @Test
    void looks_before_the_first_answer_tell_nothing() {
        lag.counted(0, NOON);
        lag.counted(0, NOON);
        answeredAtSeconds(0);
        lag.counted(0, NOON.plusSeconds(2));

        assertThat(lag.seen().percentile(50)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void without_a_look_nobody_is_counted() {
        answeredAtSeconds(0, 1);

        assertThat(lag.uncounted()).isEqualTo(2);
    }

    private void answeredAtSeconds(int... moments) {
        for (var moment : moments) {
            lag.answered(Clock.fixed(NOON.plusSeconds(moment), ZoneOffset.UTC));
        }
    }
}
