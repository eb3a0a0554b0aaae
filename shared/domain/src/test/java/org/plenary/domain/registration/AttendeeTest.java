package org.plenary.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.domain.InvalidValue;

final class AttendeeTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                limit("a name", 100, text -> new PersonName(text).value()),
                limit("a company", 100, text -> new CompanyName(text).value()),
                limit("a city", 80, text -> new City(text).value()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void its_texts_are_one_line_of_limited_length(String what, int longest, Function<String, String> made) {
        assertThat(made.apply(" " + "x".repeat(longest) + " ")).hasSize(longest);
        assertThatExceptionOfType(InvalidValue.class)
                .as(what)
                .isThrownBy(() -> made.apply("x".repeat(longest + 1)))
                .withMessageContaining("must have at most " + longest + " characters");
        assertThatExceptionOfType(InvalidValue.class)
                .as(what)
                .isThrownBy(() -> made.apply(" "))
                .withMessageContaining("must not be blank");
    }

    @Test
    void a_city_need_not_be_given_but_a_name_and_a_company_must() {
        assertThat(City.NOT_GIVEN).isEqualTo(new City(""));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new PersonName(""));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new CompanyName(""));
    }

    @Test
    void nothing_about_a_person_shows_in_a_log() {
        var ada = Examples.ada();
        var correction = new Correction(
                ada.name(),
                ada.company(),
                ada.country(),
                ada.city(),
                ada.relationship(),
                ada.language(),
                ConsentWish.NONE);
        assertThat(Stream.of(
                                ada,
                                ada.name(),
                                ada.company(),
                                ada.city(),
                                ada.email(),
                                correction,
                                Examples.registrationOf(ada))
                        .map(Object::toString))
                .allSatisfy(shown -> assertThat(shown)
                        .contains("hidden")
                        .doesNotContain("Ada", "ada@", "example.org", "Analytical", "Leipzig"));
    }

    private static Arguments limit(String what, int longest, Function<String, String> made) {
        return Arguments.of(what, longest, made);
    }
}
