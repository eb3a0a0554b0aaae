package org.plenary.domain.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.CountryCode;

final class CountryTest {
    // Beside the project where it is at hand; the project does not carry it.
    private static final Path PUBLISHED = Path.of("../../../shared/data/country-codes.csv");
    // No field holds a line break.
    private static final Pattern FIELD = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)");

    @ParameterizedTest
    @CsvSource({
        "DE, DEU, 276, EUROPE, 155",
        "NA, NAM, 516, AFRICA, 202",
        "BR, BRA, 076, AMERICAS, 419",
        "AF, AFG, 004, ASIA, 034",
        "AU, AUS, 036, OCEANIA, 053",
    })
    void a_country_has_three_codes_and_its_part_of_the_world(
            String alpha2, String alpha3, String numeric, Region region, String subRegion) {
        assertThat(country(alpha2)).isEqualTo(new Country(new CountryCode(alpha2), alpha3, numeric, region, subRegion));
    }

    @ParameterizedTest
    @CsvSource({"TW, TWN, 158, ASIA, 030", "XK, XKX, '', EUROPE, 039", "AQ, ATA, 010, OCEANIA, ''"})
    void what_m49_leaves_out_stands_where_cldr_puts_it(
            String alpha2, String alpha3, String numeric, Region region, String subRegion) {
        assertThat(country(alpha2)).isEqualTo(new Country(new CountryCode(alpha2), alpha3, numeric, region, subRegion));
    }

    @Test
    void every_accepted_code_is_a_country_of_a_region_and_all_but_kosovo_have_a_number_of_their_own() {
        var countries = all().toList();

        assertThat(countries).hasSize(250).allMatch(country -> country.region() != Region.WORLD);
        assertThat(countries)
                .extracting(Country::alpha3)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z]{3}"));
        assertThat(countries)
                .filteredOn(country -> !country.numeric().matches("\\d{3}"))
                .containsExactly(country("XK"));
        assertThat(countries).extracting(Country::numeric).doesNotHaveDuplicates();
    }

    @Test
    void the_facts_are_those_of_the_published_list() throws IOException {
        assumeThat(PUBLISHED).exists();

        assertThat(published()).hasSize(249).allSatisfy(row -> {
            var country = country(row.alpha2());
            assertThat(country.alpha3()).isEqualTo(row.alpha3());
            assertThat(country.numeric()).isEqualTo(row.numeric());
            assertThat(country.subRegion()).isEqualTo(row.subRegion());
            // The list has none for Antarctica.
            assertThat(row.region()).isIn(country.region().m49(), country.subRegion());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "es", "it", "de", "tr", "fr"})
    void every_country_and_region_has_a_name_in_each_of_the_seven_languages(String language) {
        var locale = Locale.forLanguageTag(language);
        var names = Stream.concat(
                all().map(country -> country.nameIn(locale)),
                Arrays.stream(Region.values()).map(region -> region.nameIn(locale)));

        assertThat(names.toList())
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.isBlank() || name.matches("[A-Z]{2}|\\d{3}"));
    }

    @Test
    void a_name_is_in_the_language_that_was_asked_for_and_in_english_where_it_has_none() {
        assertThat(country("DE").nameIn(Locale.forLanguageTag("tr"))).isEqualTo("Almanya");
        assertThat(country("XK").nameIn(Locale.FRENCH)).isEqualTo("Kosovo");
        assertThat(Region.ASIA.nameIn(Locale.forLanguageTag("ru"))).isEqualTo("Азия");
        assertThat(country("DE").nameIn(Locale.forLanguageTag("tlh"))).isEqualTo("Germany");
    }

    @Test
    void the_list_is_read_as_it_is_written() {
        var facts = CountryFacts.load();

        assertThat(all()).allMatch(country -> facts.of(country.code()).equals(country));
        assertThat(facts.of(new CountryCode("DE")).numeric()).isEqualTo("276");
    }

    @Test
    void a_code_that_is_newer_than_the_list_is_of_the_world_and_has_no_number() {
        var france = new CountryCode("FR");

        assertThat(new CountryFacts(Stream.of("# none yet")).of(france))
                .isEqualTo(new Country(france, "FRA", "", Region.WORLD, ""));
    }

    @Test
    void a_region_that_is_none_of_m49s_is_a_mistake_in_the_list() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Region.of("155"))
                .withMessageContaining("155");
    }

    private static Country country(String alpha2) {
        return Country.of(new CountryCode(alpha2));
    }

    private static Stream<Country> all() {
        return CountryCode.accepted().stream().map(CountryTest::country);
    }

    /** A line of the published list, numbers in three digits. */
    private record Row(String alpha2, String alpha3, String numeric, String region, String subRegion) {
        static Row of(List<String> names, List<String> fields) {
            return new Row(
                    fields.get(names.indexOf("ISO3166-1-Alpha-2")),
                    fields.get(names.indexOf("ISO3166-1-Alpha-3")),
                    threeDigits(fields.get(names.indexOf("ISO3166-1-numeric"))),
                    threeDigits(fields.get(names.indexOf("Region Code"))),
                    threeDigits(fields.get(names.indexOf("Sub-region Code"))));
        }
    }

    private static List<Row> published() throws IOException {
        var lines = Files.readAllLines(PUBLISHED);
        var names = fields(lines.getFirst());
        return lines.stream().skip(1).map(line -> Row.of(names, fields(line))).toList();
    }

    private static String threeDigits(String number) {
        return number.isBlank() ? "" : "%03d".formatted(Integer.parseInt(number));
    }

    private static List<String> fields(String line) {
        return FIELD.matcher(line)
                .results()
                .map(field -> field.group(1) == null ? field.group(2) : field.group(1))
                .toList();
    }
}
