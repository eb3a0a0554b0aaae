package org.plenary.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;

final class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a-b", "---", "2049", "plenary-days-2049"})
    void ids_are_small_letters_digits_and_hyphens(String id) {
        assertThat(new EventId(id)).hasToString(id);
        assertThat(new OrganisationId(id)).hasToString(id);
        assertThat(new SeriesId(id)).hasToString(id);
        assertThat(EventId.parse(id)).contains(new EventId(id));
        assertThat(OrganisationId.parse(id)).contains(new OrganisationId(id));
        assertThat(SeriesId.parse(id)).contains(new SeriesId(id));
    }

    @Test
    void ids_have_3_to_63_characters() {
        assertThat(EventId.parse("abc")).isPresent();
        assertThat(EventId.parse("a".repeat(63))).isPresent();
        assertRefused("ab");
        assertRefused("a".repeat(64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Abc", "a_b", "a b", "abc\n", "a/b", "a#b", "a.b", "äbc", "abc:", "\u0661\u0662\u0663"})
    void everything_else_is_no_id(String text) {
        assertRefused(text);
    }

    private static void assertRefused(String text) {
        var refusal = new Refusal("", "must be 3 to 63 of a-z, 0-9 and -");
        assertThat(EventId.parse(text)).isEmpty();
        assertThat(OrganisationId.parse(text)).isEmpty();
        assertThat(SeriesId.parse(text)).isEmpty();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new EventId(text))
                .satisfies(refused -> assertThat(refused.refusals()).containsExactly(refusal));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new OrganisationId(text))
                .satisfies(refused -> assertThat(refused.refusals()).containsExactly(refusal));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new SeriesId(text))
                .satisfies(refused -> assertThat(refused.refusals()).containsExactly(refusal));
    }
}
