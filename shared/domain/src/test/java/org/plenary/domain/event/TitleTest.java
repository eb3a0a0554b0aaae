package org.plenary.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;
import org.plenary.domain.LanguageTag;

final class TitleTest {
    private static final LanguageTag ENGLISH = new LanguageTag("en");

    @ParameterizedTest
    @CsvSource({
        "pt-BR, Dias plenários",
        "pt, Jornadas plenárias",
        "pt-AO, Jornadas plenárias",
        "en, Plenary Days",
        "en-GB, Plenary Days",
        "de, Plenary Days",
        "zh-Hant-TW, 全體大會",
        "zh-TW, Plenary Days",
    })
    void a_title_falls_back_to_the_plain_language_and_then_to_the_default(String language, String text) {
        var title = title(Map.of(
                "en", "Plenary Days",
                "pt", "Jornadas plenárias",
                "pt-BR", "Dias plenários",
                "zh-Hant-TW", "全體大會"));
        assertThat(title.in(new LanguageTag(language))).isEqualTo(text);
    }

    @Test
    void a_title_must_have_a_text_in_its_default_language() {
        assertRefused(Map.of("de", "Plenartage"), "must have a text in the default language en");
        assertRefused(Map.of("en-GB", "Plenary Days"), "must have a text in the default language en");
        assertRefused(Map.of(), "must have a text in the default language en");
    }

    @Test
    void a_title_has_at_most_30_languages() {
        assertThat(title(inLanguages(30)).byLanguage()).hasSize(30);
        assertRefused(inLanguages(31), "must have at most 30 languages");
    }

    @Test
    void a_text_has_at_most_200_characters() {
        assertThat(new Title.Text("x".repeat(200)).value()).hasSize(200);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Title.Text("x".repeat(201)))
                .withMessageContaining("must have at most 200 characters");
    }

    @Test
    void its_languages_are_in_the_order_of_their_tags_whatever_order_they_came_in() {
        assertThat(title(inLanguages(30)).byLanguage().keySet())
                .extracting(LanguageTag::value)
                .isSorted();
    }

    @Test
    void it_does_not_change_with_the_map_that_it_was_made_of() {
        var texts = new HashMap<>(Map.of(ENGLISH, new Title.Text("Plenary Days")));
        var title = new Title(texts, ENGLISH);
        texts.clear();
        assertThat(title.in(ENGLISH)).isEqualTo("Plenary Days");
    }

    private static Title title(Map<String, String> texts) {
        return new Title(
                texts.entrySet().stream()
                        .collect(Collectors.toMap(
                                text -> new LanguageTag(text.getKey()), text -> new Title.Text(text.getValue()))),
                ENGLISH);
    }

    private static Map<String, String> inLanguages(int count) {
        return Arrays.stream(Locale.getISOLanguages())
                .sorted(Comparator.comparing(language -> !language.equals("en")))
                .map(language -> new LanguageTag(language).value())
                .distinct()
                .limit(count)
                .collect(Collectors.toMap(Function.identity(), language -> "Title in " + language));
    }

    private static void assertRefused(Map<String, String> texts, String reason) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> title(texts))
                .satisfies(refused -> assertThat(refused.refusals()).containsExactly(new Refusal("", reason)));
    }
}
