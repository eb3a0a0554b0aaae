package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.LanguageTag;

final class WishTest {
    private static final LanguageTag ITALIAN = new LanguageTag("it");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                | JSON",
                "*/*                                               | JSON",
                "application/json                                  | JSON",
                "text/csv                                          | CSV",
                "TEXT/CSV ; header=present                         | CSV",
                "text/*                                            | CSV",
                "text/csv, application/json                        | JSON",
                "text/csv;q=0.8, application/json;q=0.9            | JSON",
                "text/csv;q=0.9, application/json;q=0.8            | CSV",
                "text/csv; Q = 0.9, */*;q=0.8                      | CSV",
                "*/*, application/json;q=0                         | CSV",
                "text/csv;q=0, text/*, */*;q=0.1                   | JSON",
                "text/html,application/xhtml+xml,*/*;q=0.8         | JSON",
                "text/csv;q=nonsense                               | CSV",
                ",;,text/csv,                                      | CSV",
            })
    void the_form_is_the_one_that_is_wanted_most_and_json_where_the_reader_does_not_mind(String accept, Form form) {
        assertThat(new Wish(accept, "", "").form()).contains(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/png",
                "application/*;q=0, text/csv;q=0",
                "*/*;q=0",
                "json",
                ";",
                "text",
                "application/jsonp"
            })
    void who_refuses_every_form_gets_none(String accept) {
        assertThat(new Wish(accept, "", "").form()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de                        | de",
                "de-CH, fr;q=0.5           | de-CH",
                "fr;q=0.5, tr;q=0.9        | tr",
                "tlh, ru;q=0.1             | ru",
                "de;q=0, es;q=0.1          | es",
                "zh-Hant-TW                | zh-Hant-TW",
                "''                        | it",
                "*                         | it",
                "tlh                       | it",
                "nonsense;;q=9, de         | it",
            })
    void the_language_is_the_one_that_is_wanted_most_of_the_known_and_else_the_usual(String header, String language) {
        assertThat(new Wish("", header, "").language(ITALIAN)).isEqualTo(Locale.forLanguageTag(language));
    }

    @Test
    void where_not_even_the_usual_language_is_known_it_is_english() {
        assertThat(new Wish("", "tlh", "").language(new LanguageTag("sux"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_reader_has_the_answers_whose_tags_it_names() {
        var tag = ETag.of("state");

        assertThat(new Wish("", "", "\"x\", " + tag).has(tag)).isTrue();
        assertThat(new Wish("", "", "").has(tag)).isFalse();
    }
}
