package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2049-06-10T12:00:00Z");
    private final Queue<Integer> seen = new ArrayDeque<>();
    private final Patience patience = new Patience(A_MINUTE, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void what_is_enough_at_once_is_not_waited_for() throws Exception {
        seen.addAll(List.of(3, 4));

        assertThat(patience.await(this::look, three -> three == 3)).isEqualTo(3);
        assertThat(seen).containsExactly(4);
    }

    @Test
    void as_long_as_something_changes_nothing_is_given_up() throws Exception {
        seen.addAll(List.of(0, 1, 2, 3));

        assertThat(patience.await(this::look, three -> three == 3)).isEqualTo(3);
    }

    @Test
    void what_has_not_changed_for_so_long_is_given_up() throws Exception {
        seen.addAll(List.of(0, 0, 1, 1, 1, 3));

        assertThat(patience.await(this::look, three -> three == 3)).isEqualTo(1);
        assertThat(seen).containsExactly(3);
    }

    /** Half of the patience passes at each. */
    private int look() {
        now = now.plus(A_MINUTE.dividedBy(2));
        return seen.remove();
    }
}
