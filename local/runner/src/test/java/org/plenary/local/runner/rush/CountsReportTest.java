package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountsReportTest {

    private static final Counts THREE = Counts.of(
            Stream.of(new Group("DE", Phase.LIVE), new Group("DE", Phase.LIBRARY), new Group("FR", Phase.LIVE)), 1);

    @Test
    void where_all_agree_the_totals_and_the_countries_are_told() {
        assertThat(printed(new Reckoning(4, 4, THREE, THREE, THREE)))
                .containsSubsequence("LIVE", "2 expected,", "2 in the table,", "2 counted")
                .containsSubsequence("LIBRARY", "1 expected,", "1 in the table,", "1 counted")
                .containsSubsequence("CANCELLED", "1 expected,", "1 in the table,", "1 counted")
                .contains("all 2 countries and both phases equal the table");
    }

    @Test
    void what_differs_is_told_by_country_and_phase() {
        assertThat(printed(new Reckoning(4, 4, THREE, THREE, Counts.of(Stream.of(new Group("FR", Phase.LIVE)), 1))))
                .contains("2 countries and phases DIFFER")
                .containsSubsequence("DE LIVE", "1 in the table,", "0 counted")
                .containsSubsequence("DE LIBRARY", "1 in the table,", "0 counted")
                .doesNotContain("FR LIVE", "equal the table");
    }

    @Test
    void no_more_than_twenty_differences_are_listed() {
        var many = Counts.of(IntStream.range(0, 26).mapToObj(i -> new Group("A" + (char) ('A' + i), Phase.LIVE)), 0);

        assertThat(printed(new Reckoning(26, 26, many, many, Counts.NONE)).lines())
                .filteredOn(line -> line.matches(".* A[A-Z] LIVE .*"))
                .hasSize(20);
    }

    private static String printed(Reckoning reckoning) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        new CountsReport(new Lines(out)).print(reckoning);
        out.flush();
        return text.toString();
    }
}
