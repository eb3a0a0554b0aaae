package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plenary.domain.CountryCode;

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
    void every_country_but_kosovo_has_a_numeric_code_of_its_own() {
        assertThat(found("data-numeric=\"(\\d{3})\"")).hasSize(249).doesNotHaveDuplicates();
        assertThat(found("data-alpha2=\"(\\w+)\"(?! data-numeric)")).containsExactly("XK");
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
