package org.plenary.functions.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOON = Instant.parse("2020-02-01T12:00:00Z");

    private final List<Duration> waits = new ArrayList<>();
    private Instant now = NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void the_first_turn_is_at_once() {
        pace(0.5).await();

        assertThat(waits).isEmpty();
    }

    @Test
    void turns_are_evenly_apart() {
        var pace = pace(4);

        repeat(9, pace);

        assertThat(waits).hasSize(8).containsOnly(Duration.ofMillis(250));
        assertThat(now).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void less_than_one_a_second_is_a_pace_too() {
        repeat(2, pace(0.5));

        assertThat(waits).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void time_spent_on_the_turn_itself_is_not_waited_again() {
        var pace = pace(1);
        pace.await();
        now = now.plusMillis(300);

        pace.await();

        assertThat(waits).containsExactly(Duration.ofMillis(700));
    }

    @Test
    void a_pause_earns_no_burst() {
        var pace = pace(1);
        pace.await();
        now = now.plusSeconds(60);

        repeat(2, pace);

        assertThat(waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void no_second_has_more_turns_than_the_rate_even_when_it_does_not_divide_it() {
        var pace = pace(7);

        repeat(8, pace);

        assertThat(Duration.between(NOON, now)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void callers_at_the_same_time_get_one_turn_after_the_other() {
        var pace = new Pace(10, clock, waits::add);

        repeat(4, pace);

        assertThat(waits).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(300));
    }

    @Test
    void who_is_interrupted_gets_no_turn() {
        var pace = new Pace(1, clock, _ -> {
            throw new InterruptedException();
        });
        pace.await();

        assertThatThrownBy(pace::await).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Pace pace(double perSecond) {
        return new Pace(perSecond, clock, wait -> {
            waits.add(wait);
            now = now.plus(wait);
        });
    }

    private static void repeat(int times, Pace pace) {
        for (int turn = 0; turn < times; turn++) {
            pace.await();
        }
    }
}
