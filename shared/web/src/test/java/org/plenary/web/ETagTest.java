package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ETagTest {
    private static final ETag SEVEN = new ETag(7);

    @Test
    void an_entity_tag_is_the_version_in_quotes() {
        assertThat(SEVEN).hasToString("\"7\"");
    }

    // W/: a proxy that compresses an answer weakens its tag, and the version is the same.
    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "W/\"7\"", "*", "\"6\", \"7\"", "\"6\",W/\"7\",\"8\"", "\"x\" , *"})
    void a_header_names_the_version_alone_in_a_list_weakly_or_by_a_star(String header) {
        assertThat(SEVEN.isNamedBy(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "7", "\"6\"", "\"77\"", "\"07\"", "\"6\", \"8\"", "w/\"7\"", "W/", "\"7", "\"*\"", ","})
    void another_version_is_not_named(String header) {
        assertThat(SEVEN.isNamedBy(header)).isFalse();
    }

    @Test
    void the_tag_of_an_answer_is_another_where_any_value_behind_it_is_another() {
        assertThat(ETag.of("de", 1, List.of(2))).isEqualTo(ETag.of("de", 1, List.of(2)));
        assertThat(ETag.of("de", 1).value()).matches("[0-9a-f]{32}");
        assertThat(List.of(ETag.of("de", 1), ETag.of("de", 2), ETag.of("fr", 1), ETag.of("de1"), ETag.of("de", 1, "")))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_absent_header_names_nothing() {
        assertThat(SEVEN.isNamedBy(null)).isFalse();
    }
}
