package org.plenary.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OneLineTest {
    private static final int MAXIMUM = 100;
    private static final String ROCKET = "🚀"; // one character, two chars

    @Test
    void white_space_around_it_is_dropped_and_within_it_stays() {
        assertThat(OneLine.of(" \t\u2003Ada  Lovelace \n", MAXIMUM)).isEqualTo("Ada  Lovelace");
    }

    @Test
    void two_ways_of_writing_one_letter_become_one() {
        assertThat(OneLine.of("Zoe\u0308", MAXIMUM)).isEqualTo("Zo\u00eb");
    }

    @Test
    void the_longest_text_is_accepted_and_one_character_more_is_not() {
        assertThat(OneLine.of("x".repeat(100), MAXIMUM)).hasSize(100);
        assertRefused("x".repeat(101), "must have at most 100 characters");
    }

    @Test
    void characters_are_counted_not_chars() {
        assertThat(OneLine.of(ROCKET.repeat(100), MAXIMUM)).hasSize(200);
        assertRefused(ROCKET.repeat(101), "must have at most 100 characters");
    }

    @Test
    void white_space_around_it_and_parts_of_a_letter_do_not_count() {
        assertThat(OneLine.of("  " + "e\u0301".repeat(100) + "  ", MAXIMUM)).isEqualTo("\u00e9".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t \n", "\u2003", "\u00a0", "\u202f\u00a0", "\u200b", "\u200d", "\ufeff \u2060"})
    void a_text_in_which_nothing_can_be_seen_is_blank(String invisible) {
        assertRefused(invisible, "must not be blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\nLovelace",
                "Ada\r\nBcc: eve@example.org",
                "a\u0000b",
                "a\u001bb",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u202ab",
                "a\u202eb",
                "a\u2066b",
                "a\u2069b"
            })
    void line_breaks_and_control_characters_are_refused(String broken) {
        assertRefused(broken, "must not contain line breaks or control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83db", "a\ude80b", "ab\ud83d", "\ude80\ud83d"})
    void half_a_character_is_refused(String loneSurrogate) {
        assertRefused(loneSurrogate, "must not contain line breaks or control characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "Þórunn Ólafsdóttir",
                "李小龍",
                "محمد",
                "Иван",
                "O’Brien-Smith, Jr.",
                "👩‍💻",
                "🏳️‍🌈 Rainbow",
                "नमस्ते",
                "<b>&\"'",
                "a\u00a0b"
            })
    void names_of_every_script_and_emoji_with_joiners_are_kept(String name) {
        assertThat(OneLine.of(name, MAXIMUM)).isEqualTo(name);
    }

    @Property
    void what_was_accepted_once_is_accepted_again_unchanged(@ForAll String text) {
        try {
            var line = OneLine.of(text, MAXIMUM);
            assertThat(OneLine.of(line, MAXIMUM)).isEqualTo(line);
            assertThat(Normalizer.isNormalized(line, Normalizer.Form.NFC)).isTrue();
        } catch (InvalidValue refused) {
            assertThat(refused.refusals()).hasSize(1);
        }
    }

    private static void assertRefused(String text, String reason) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> OneLine.of(text, MAXIMUM))
                .satisfies(refused ->
                        assertThat(refused.refusals()).containsExactly(new InvalidValue.Refusal("", reason)));
    }
}
