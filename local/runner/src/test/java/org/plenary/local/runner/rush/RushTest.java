package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.plenary.local.runner.PackagedSystem;

class RushTest {

    @Test
    void latecomers_and_changes_of_mind_are_counted_as_they_stand_in_the_table() {
        var out = new StringWriter();

        var exit = PackagedSystem.run(
                out, "rush", "--registrants", "100", "--countries", "20", "--late", "20", "--mix", "--repeats", "10");

        assertThat(out.toString()).contains("all 22 countries and both phases equal the table", "Everything adds up.");
        assertThat(exit).isZero();
    }
}
