package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenary.domain.CountryCode;
import org.plenary.domain.country.Country;

/** The map of the organiser's page: nobody who signs up is from nowhere on it. */
final class WorldMapTest {
    private static final Path MAP = House.file("site/map/world.svg");
    private static final int LARGEST_BYTES = 150_000;

    @Test
    void every_country_that_the_domain_accepts_has_one_shape_or_one_dot() {
        assertThat(found("<(?:path|circle) data-alpha2=\"(\\w+)\""))
                .containsExactlyInAnyOrderElementsOf(CountryCode.accepted());
    }

    @Test
    void a_country_has_its_numeric_code_where_one_is_assigned() {
        var codes = CountryCode.accepted().stream()
                .map(code -> Country.of(new CountryCode(code)))
                .filter(country -> !country.numeric().isEmpty())
                .map(country -> "data-alpha2=\"%s\" data-numeric=\"%s\"".formatted(country.code(), country.numeric()));

        assertThat(found("(data-alpha2=\"\\w+\" data-numeric=\"\\d+\")"))
                .containsExactlyInAnyOrderElementsOf(codes.toList());
    }

    @Test
    void it_is_nothing_but_shapes_and_dots() {
        assertThat(found("<(\\w+)")).containsOnly("svg", "path", "circle");
        assertThat(House.text(MAP)).doesNotContainPattern("\\s(on\\w+|style|href)=");
    }

    @Test
    void it_is_small_enough_for_a_page() throws IOException {
        assertThat(Files.size(MAP)).isLessThan(LARGEST_BYTES);
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(House.text(MAP))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
