package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.plenary.domain.Unavailable;

/** How long one keeps trying while others are faster. */
final class AttemptTest {
    @Test
    void the_first_attempt_that_nobody_overtakes_is_the_last() {
        for (int others = 0; others < Attempt.MOST; others++) {
            var attempts = new Attempts(others);
            assertThat(Attempt.settle(attempts)).isEqualTo(others + 1);
            assertThat(attempts.made).isEqualTo(others + 1);
        }
    }

    @Test
    void who_is_overtaken_every_time_may_come_again() {
        var attempts = new Attempts(Attempt.MOST);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> Attempt.settle(attempts));
        assertThat(attempts.made).isEqualTo(Attempt.MOST);
    }

    /** Attempts of which the first ones are overtaken; the next says the how-manieth it was. */
    private static final class Attempts implements Supplier<Attempt<Integer>> {
        private final int overtaken;
        private int made;

        Attempts(int overtaken) {
            this.overtaken = overtaken;
        }

        @Override
        public Attempt<Integer> get() {
            made++;
            return made > overtaken ? new Attempt.Settled<>(made) : new Attempt.Overtaken<>();
        }
    }
}
