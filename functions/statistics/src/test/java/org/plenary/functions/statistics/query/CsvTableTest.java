package org.plenary.functions.statistics.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTableTest {

    @Test
    void a_file_begins_with_the_names_and_ends_each_line_as_the_standard_says() {
        var table = new CsvTable(List.of("name", "total"), List.of(List.of("Åland", 12), List.of("", 0L)));

        assertThat(table.text()).isEqualTo("name,total\r\nÅland,12\r\n,0\r\n");
    }

    @Test
    void a_table_without_rows_still_has_its_names() {
        assertThat(new CsvTable(List.of("name"), List.of()).text()).isEqualTo("name\r\n");
    }

    @Test
    void commas_quotes_and_line_breaks_stay_in_their_cell() {
        var cell = "Says \"hello,\r\nworld\"";

        assertThat(of(cell)).isEqualTo("x\r\n\"Says \"\"hello,\r\nworld\"\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM(A1)", "\t=1", "\r=1", "=", "=HYPERLINK(\"http://example.org\")"})
    void a_text_that_a_spreadsheet_would_take_for_a_formula_is_made_text(String formula) {
        assertThat(of(formula).replace("\"\"", "\"")).contains("'" + formula);
    }

    @Test
    void a_line_feed_first_is_in_quotes_so_what_follows_it_begins_no_cell() {
        assertThat(of("\n=1")).isEqualTo("x\r\n\"\n=1\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1=1", " =1", "'s-Hertogenbosch", "a-b", "\u0415\u043a\u0430\u0442"})
    void other_texts_stay_as_they_are(String text) {
        assertThat(of(text)).contains(text).doesNotContain("'" + text);
    }

    @Test
    void a_number_below_zero_is_a_number() {
        assertThat(new CsvTable(List.of("x"), List.of(List.of(-1))).text()).isEqualTo("x\r\n-1\r\n");
    }

    private static String of(String cell) {
        return new CsvTable(List.of("x"), List.of(List.of(cell))).text();
    }
}
