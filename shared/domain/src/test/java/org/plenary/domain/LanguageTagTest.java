package org.plenary.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN, en",
        "pt-br, pt-BR",
        "PT-BR, pt-BR",
        "zh-hant-tw, zh-Hant-TW",
        "es-419, es-419",
        "de-de-1996, de-DE-1996",
        "cmn, cmn",
        "iw, he",
        "i-klingon, tlh",
        "ID, id",
    })
    void a_tag_is_kept_in_its_canonical_form(String written, String canonical) {
        assertThat(new LanguageTag(written))
                .isEqualTo(new LanguageTag(canonical))
                .hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "e",
                "en ",
                " en",
                "en_US",
                "english",
                "engl",
                "qq",
                "xx",
                "und",
                "x-private",
                "en-",
                "en--US",
                "12",
                "çx"
            })
    void what_is_no_tag_of_a_language_is_refused(String tag) {
        assertRefused(tag);
    }

    @Test
    void a_tag_of_35_characters_is_accepted_and_one_of_36_is_not() {
        var longest = "en-Latn-GB-x-abcdefgh-abcdefgh-abcd";
        assertThat(longest).hasSize(35);
        assertThat(new LanguageTag(longest)).hasToString(longest);
        assertRefused(longest + "e");
    }

    @Test
    void its_locale_formats_and_chooses_texts() {
        assertThat(new LanguageTag("pt-BR").locale()).isEqualTo(Locale.of("pt", "BR"));
    }

    private static void assertRefused(String tag) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new LanguageTag(tag))
                .satisfies(refused -> assertThat(refused.refusals())
                        .containsExactly(
                                new InvalidValue.Refusal("", "must be a BCP 47 language tag, such as en or pt-BR")));
    }
}
