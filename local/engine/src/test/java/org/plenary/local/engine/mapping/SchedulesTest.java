package org.plenary.local.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SchedulesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2020-02-01T12:00:00.250Z"), ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    /** What was started, by its interval; a test lets an interval pass by running it. */
    private final Map<Duration, Runnable> timers = new LinkedHashMap<>();

    private final List<String> called = new ArrayList<>();

    @Test
    void a_function_is_called_with_its_input_when_its_interval_has_passed_and_not_before() {
        start(new ScheduleMapping("Sweep", HOUR, "{\"buckets\":32}"));

        assertThat(called).isEmpty();
        pass(HOUR);
        pass(HOUR);
        assertThat(called).containsExactly("Sweep {\"buckets\":32}", "Sweep {\"buckets\":32}");
    }

    @Test
    void without_an_input_of_its_own_it_is_called_with_the_event_of_eventbridge() throws Exception {
        start(new ScheduleMapping("Sweep", HOUR, ""));
        pass(HOUR);

        var event = new ObjectMapper().readTree(called.getFirst().substring("Sweep ".length()));
        assertThat(event.path("id").asText()).isNotEmpty();
        assertThat(event.path("time").asText()).isEqualTo("2020-02-01T12:00:00Z");
        assertThat(event.path("source").asText()).isEqualTo("aws.events");
        assertThat(event.path("detail-type").asText()).isEqualTo("Scheduled Event");
        assertThat(event.path("detail").isObject()).isTrue();
    }

    @Test
    void each_schedule_of_a_function_has_its_interval_and_its_input() {
        start(new ScheduleMapping("Sweep", HOUR, "1"), new ScheduleMapping("Sweep", Duration.ofDays(1), "2"));
        pass(Duration.ofDays(1));

        assertThat(called).containsExactly("Sweep 2");
    }

    @Test
    void on_demand_it_is_called_at_once_with_its_own_input_or_another() {
        var schedules = start(new ScheduleMapping("Sweep", HOUR, "1"));

        assertThat(schedules.call("Sweep")).isPresent();
        assertThat(schedules.call("Sweep", "2".getBytes(StandardCharsets.UTF_8)))
                .isPresent();
        assertThat(called).containsExactly("Sweep 1", "Sweep 2");
    }

    @Test
    void a_function_without_a_schedule_is_not_called() {
        var schedules = start(new ScheduleMapping("Sweep", HOUR, ""));

        assertThat(schedules.call("Mail")).isEmpty();
        assertThat(schedules.call("Mail", "1".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(called).isEmpty();
    }

    @Test
    void after_a_call_that_failed_the_next_one_comes_all_the_same() {
        Schedules.start(List.of(new ScheduleMapping("Sweep", HOUR, "1")), _ -> this::fail, NOON, timers::put);
        pass(HOUR);
        pass(HOUR);

        assertThat(called).hasSize(2);
    }

    @Test
    void the_real_timer_calls_again_and_again() {
        var often = new ScheduleMapping("Sweep", Duration.ofMillis(1), "{\"Records\":[1]}");
        var function = RecordingFunction.thatSucceeds();
        try (var schedules = Schedules.start(List.of(often), _ -> function)) {
            assertThat(schedules.functions()).containsExactly("Sweep");
            Await.until(() -> assertThat(function.batches()).hasSizeGreaterThan(2));
        }
    }

    private Schedules start(ScheduleMapping... mappings) {
        return Schedules.start(List.of(mappings), name -> input -> record(name, input), NOON, timers::put);
    }

    private void pass(Duration interval) {
        assertThat(timers).containsKey(interval);
        timers.getOrDefault(interval, () -> {}).run();
    }

    private InvocationResult record(String name, byte[] input) {
        called.add(name + " " + new String(input, StandardCharsets.UTF_8));
        return RecordingFunction.answer("null");
    }

    private InvocationResult fail(byte[] input) {
        called.add(new String(input, StandardCharsets.UTF_8));
        return RecordingFunction.failure();
    }
}
