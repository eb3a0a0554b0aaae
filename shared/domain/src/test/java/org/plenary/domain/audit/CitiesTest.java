package org.plenary.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.CountryCode;
import org.plenary.domain.statistics.Standing;

final class CitiesTest {
    private static final CountryCode GERMANY = new CountryCode("DE");

    @Test
    void the_largest_city_comes_first_and_of_two_as_large_the_one_that_the_alphabet_has_first() {
        var figures = of("Ulm", "Berlin", "Bonn", "Berlin").of(GERMANY);

        assertThat(figures.named())
                .containsExactly(
                        new CityFigures.Of("Berlin", 2), new CityFigures.Of("Bonn", 1), new CityFigures.Of("Ulm", 1));
        assertThat(figures.country()).isEqualTo(GERMANY);
        assertThat(figures.other()).isZero();
        assertThat(figures.notGiven()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BERLIN", "berlin", "Berlin"})
    void capitals_do_not_make_another_city(String written) {
        assertThat(of("Berlin", written).of(GERMANY).named())
                .containsExactly(new CityFigures.Of(written.equals("BERLIN") ? "BERLIN" : "Berlin", 2));
    }

    @Test
    void nor_do_gaps_but_accents_do() {
        assertThat(of("Bad  Ems", "Bad\u00a0Ems", "Bad Ems").of(GERMANY).named())
                .hasSize(1);
        assertThat(of("Lübeck", "Lubeck").of(GERMANY).named()).hasSize(2);
    }

    @Test
    void a_city_is_called_as_most_people_write_it() {
        assertThat(of("LEIPZIG", "Leipzig", "Leipzig").of(GERMANY).named())
                .containsExactly(new CityFigures.Of("Leipzig", 3));
    }

    @Test
    void fifty_cities_are_named_and_the_others_summed_up() {
        var cities =
                IntStream.rangeClosed(1, 52).mapToObj("City %02d"::formatted).toArray(String[]::new);

        var fifty = of(Stream.of(cities).limit(50).toArray(String[]::new)).of(GERMANY);
        assertThat(fifty.named()).hasSize(50);
        assertThat(fifty.other()).isZero();
        var more = of(cities).of(GERMANY);
        assertThat(more.named()).hasSize(50).doesNotContain(new CityFigures.Of("City 51", 1));
        assertThat(more.other()).isEqualTo(2);
    }

    @Test
    void who_names_no_city_is_a_figure_apart() {
        var figures = of("", "Berlin", "").of(GERMANY);

        assertThat(figures.named()).containsExactly(new CityFigures.Of("Berlin", 1));
        assertThat(figures.notGiven()).isEqualTo(2);
    }

    @Test
    void only_the_live_have_a_city_here() {
        var cities = new Cities();
        cities.add(Kin.kept('a', 1, Standing.CANCELLED, "DE", "Berlin", Kin.NOON));

        assertThat(cities.countries()).isEmpty();
        assertThat(cities.of(GERMANY)).isEqualTo(new CityFigures(GERMANY, List.of(), 0, 0));
    }

    @Test
    void what_several_have_counted_is_summed_up() {
        var sum = of("Berlin", "berlin", "");
        sum.add(of("berlin", "berlin", ""));
        sum.add(Kin.living("Paris", "FR"));

        assertThat(sum.of(GERMANY)).isEqualTo(new CityFigures(GERMANY, List.of(new CityFigures.Of("berlin", 4)), 0, 2));
        assertThat(sum.countries()).containsExactlyInAnyOrder(GERMANY, new CountryCode("FR"));
        assertThat(sum).hasToString("Cities of 2 countries");
    }

    private static Cities of(String... cities) {
        var counted = new Cities();
        Stream.of(cities).forEach(city -> counted.add(Kin.living(city, "DE")));
        return counted;
    }
}
