package org.plenary.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CountryCodeTest {
    // Beside the project where it is at hand; the project does not carry it.
    private static final Path COUNTRIES = Path.of("../../../shared/data/country-codes.csv");
    private static final int ALPHA_2 = 9;

    @ParameterizedTest
    @ValueSource(strings = {"DE", "US", "NA", "NO", "TR", "AX", "SS", "XK"})
    void assigned_codes_and_kosovos_are_accepted(String code) {
        assertThat(new CountryCode(code)).hasToString(code);
        assertThat(CountryCode.parse(code)).contains(new CountryCode(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "de", "De", "DE ", " DE", "D", "DEU", "276", "ZZ", "XX", "UK", "EU", "SU", "YU", "AN", "ＤＥ"
            })
    void everything_else_is_refused(String code) {
        assertThat(CountryCode.parse(code)).isEmpty();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new CountryCode(code))
                .satisfies(refused -> assertThat(refused.refusals())
                        .containsExactly(new InvalidValue.Refusal("", "must be an ISO 3166-1 alpha-2 country code")));
    }

    @Test
    void there_are_the_249_of_the_standard_and_kosovo() {
        assertThat(CountryCode.accepted()).hasSize(250).contains("XK").allMatch(code -> code.matches("[A-Z]{2}"));
    }

    @Test
    void they_are_the_codes_that_the_published_list_names() throws IOException {
        assumeThat(COUNTRIES).exists();
        var published = alpha2Codes();
        assertThat(published).hasSize(249).contains("NA");
        assertThat(CountryCode.accepted())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(published.stream(), Stream.of("XK")).toList());
    }

    private static Set<String> alpha2Codes() throws IOException {
        // Every field before the code is a bare word or quoted, and no field holds a line break.
        var fields = Pattern.compile("(?:\"(?:[^\"]|\"\")*\"|[^,]*)(?:,|$)");
        try (var lines = Files.lines(COUNTRIES)) {
            return lines.skip(1)
                    .map(line -> fields.matcher(line)
                            .results()
                            .skip(ALPHA_2)
                            .findFirst()
                            .orElseThrow()
                            .group()
                            .replace(",", ""))
                    .collect(Collectors.toSet());
        }
    }
}
