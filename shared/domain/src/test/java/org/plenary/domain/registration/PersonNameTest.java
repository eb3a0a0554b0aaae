package org.plenary.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.InvalidValue;

class PersonNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Win at https://example.com", "WWW.example.com", "x://y"})
    void a_link_is_no_name(String link) {
        assertThatThrownBy(() -> new PersonName(link))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("must not be a link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dr. Ada Example", "Ada: Example", "J. / K. Example", "Awww Example"})
    void what_only_looks_a_little_like_one_is(String name) {
        assertThat(new PersonName(name).value()).isEqualTo(name);
    }
}
