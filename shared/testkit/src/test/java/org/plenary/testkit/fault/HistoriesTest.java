package org.plenary.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HistoriesTest {
    private static final List<Fault> FAULTS = List.of(
            Fault.timeoutBefore(),
            Fault.timeoutAfter(),
            Fault.crashBefore(),
            new Fault.Throttle(),
            new Fault.Repeat(),
            new Fault.After(new Mishap.Delay(Duration.ofSeconds(1))));

    @AfterEach
    void playAllAgain() {
        System.clearProperty("histories.seed");
    }

    @Test
    void the_same_seed_is_the_same_history_to_the_letter() {
        for (long seed = 1; seed <= 10; seed++) {
            assertThat(played(seed, new FaultyTable())).isEqualTo(played(seed, new FaultyTable()));
        }
    }

    @Test
    void other_seeds_are_other_histories() {
        var table = new FaultyTable();
        assertThat(played(1, table)).isNotEqualTo(played(2, table));
    }

    @Test
    void a_broken_history_is_told_with_its_seed() {
        assertThatThrownBy(() -> Histories.run("ducks", 1000, history -> {
                    history.note("a duck swims by");
                    assertThat(history.seed()).as("ducks").isLessThan(17);
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("-Dhistories.seed=17", "a duck swims by", "ducks");
    }

    @Test
    void one_seed_can_be_played_alone() {
        System.setProperty("histories.seed", "17");
        var seeds = new ArrayList<Long>();

        Histories.run("ducks", 1000, history -> seeds.add(history.seed()));

        assertThat(seeds).containsExactly(17L);
    }

    @Test
    void an_error_of_the_test_is_no_broken_invariant() {
        assertThatThrownBy(() -> Histories.mustBreak("ducks", _ -> {
                    throw new IllegalArgumentException("no duck");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_control_that_nothing_notices_fails() {
        assertThatThrownBy(() -> Histories.mustBreak("ducks", _ -> {})).hasMessageContaining("no history broke");
        Histories.mustBreak("ducks", history -> assertThat(history.seed()).isLessThan(17));
    }

    @Test
    void who_crashes_or_fails_is_told_nothing_and_the_others_go_on() {
        var history = new History(1);

        assertThat(history.step("ada signs up", () -> {
                    throw new Crash();
                }))
                .isEmpty();
        assertThat(history.step("boris signs up", () -> {
                    throw new IllegalStateException("secret");
                }))
                .isEmpty();
        assertThat(history.step("grace signs up", () -> "accepted")).contains("accepted");
        assertThat(history).hasToString("""
                ada signs up
                  -> crashed
                boris signs up
                  -> failed: IllegalStateException
                grace signs up
                  -> accepted""");
    }

    private static String played(long seed, FaultyTable table) {
        var history = new History(seed);
        table.http.follow(history, FaultPlan.drawn(history.random(), 0.5, _ -> FAULTS));
        for (var person : List.of("ada", "boris", "ada")) {
            history.step(person + " signs up", () -> {
                table.putNew("seed-" + seed, person);
                return history.oneOf(List.of("accepted", "welcome"));
            });
        }
        return history.toString();
    }
}
