package org.plenary.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

final class CrashPointsTest {
    private static final FaultyTable TABLE = new FaultyTable();

    @Test
    void a_flow_that_is_taken_up_again_has_both_items_wherever_it_crashed() {
        assertThat(CrashPoints.each(TABLE.http, "taken up", history -> new TwoPuts("up-" + history.seed(), true)))
                .isEqualTo(2);
    }

    @Test
    void a_flow_that_nobody_takes_up_is_broken_and_its_history_is_told() {
        assertThatThrownBy(() -> CrashPoints.each(
                        TABLE.http, "left alone", history -> new TwoPuts("alone-" + history.seed(), false)))
                .isInstanceOf(BrokenHistory.class)
                .hasMessageContainingAll("left alone", "call 1", "crash before", "dynamodb PutItem RegistrationsTable");
    }

    @Test
    void a_flow_that_swallows_its_crash_is_found_out() {
        assertThatThrownBy(() -> CrashPoints.each(TABLE.http, "swallowing", _ -> new Swallowing()))
                .isInstanceOf(BrokenHistory.class)
                .hasMessageContaining("swallows its crash");
    }

    @Test
    void a_flow_makes_fewer_than_forty_calls() {
        assertThat(CrashPoints.each(TABLE.http, "39 calls", _ -> new Reads(39))).isEqualTo(39);
        assertThatThrownBy(() -> CrashPoints.each(TABLE.http, "40 calls", _ -> new Reads(40)))
                .hasMessageContaining("40 calls makes 40");
    }

    private static final class TwoPuts implements CrashPoints.Flow {
        private final String id;
        private final boolean takenUp;

        TwoPuts(String id, boolean takenUp) {
            this.id = id;
            this.takenUp = takenUp;
        }

        @Override
        public void run() {
            put(id + "-1");
            put(id + "-2");
        }

        @Override
        public void recover() {
            if (takenUp) {
                run();
            }
        }

        @Override
        public void check() {
            assertThat(TABLE.text(id + "-1")).isEqualTo("ada");
            assertThat(TABLE.text(id + "-2")).isEqualTo("ada");
        }

        private static void put(String id) {
            try {
                TABLE.putNew(id, "ada");
            } catch (ConditionalCheckFailedException _) {
                // It is there.
            }
        }
    }

    private record Swallowing() implements CrashPoints.Flow {
        @Override
        public void run() {
            try {
                TABLE.client.getItem(get -> get.tableName(TABLE.name).key(TABLE.key("any")));
            } catch (Crash _) {
                // As a catch of Throwable would.
            }
        }

        @Override
        public void recover() {
            // Nobody knows that it crashed.
        }

        @Override
        public void check() {
            // Nor here.
        }
    }

    private record Reads(int calls) implements CrashPoints.Flow {
        @Override
        public void run() {
            for (int call = 0; call < calls; call++) {
                TABLE.client.getItem(get -> get.tableName(TABLE.name).key(TABLE.key("any")));
            }
        }

        @Override
        public void recover() {
            // Nor anything to take up.
        }

        @Override
        public void check() {
            // There is nothing to hold.
        }
    }
}
