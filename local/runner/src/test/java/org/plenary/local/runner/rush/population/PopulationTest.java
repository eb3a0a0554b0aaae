package org.plenary.local.runner.rush.population;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final Population CONFERENCE = Population.invent(1, 28_000, 148, 5);

    @Test
    void the_same_seed_invents_the_same_people() {
        var one = Population.invent(7, 500, 40, 5);
        var other = Population.invent(7, 500, 40, 5);

        assertThat(one.people()).isEqualTo(other.people());
        assertThat(one.people())
                .allSatisfy(person -> assertThat(one.repeatOf(person)).isEqualTo(other.repeatOf(person)));
    }

    @Test
    void another_seed_invents_others() {
        assertThat(Population.invent(7, 500, 40, 5).people())
                .isNotEqualTo(Population.invent(8, 500, 40, 5).people());
    }

    @Test
    void there_are_exactly_as_many_people_and_countries_as_asked_for() {
        assertThat(CONFERENCE.people()).hasSize(28_000);
        assertThat(byCountry(CONFERENCE)).hasSize(148);
    }

    @Test
    void at_least_ten_countries_have_exactly_one_person_and_the_largest_has_thousands() {
        var sizes = byCountry(CONFERENCE).values();

        assertThat(sizes.stream().filter(size -> size == 1)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(sizes).anySatisfy(size -> assertThat(size).isGreaterThan(2_000));
    }

    @Test
    void every_country_may_be_asked_for_and_as_few_people_as_countries() {
        var all = Locale.getISOCountries().length;

        assertThat(byCountry(Population.invent(1, all, all, 5))).hasSize(all);
        assertThat(byCountry(Population.invent(1, 3, 1, 5))).hasSize(1);
        assertThatThrownBy(() -> Population.invent(1, 147, 148, 5)).hasMessageContaining("147 people");
        assertThatThrownBy(() -> Population.invent(1, 28_000, all + 1, 5)).hasMessageContaining("countries");
    }

    @Test
    void no_two_people_have_one_address_however_it_is_written() {
        assertThat(addresses(CONFERENCE)).hasSize(28_000);
    }

    @Test
    void one_in_twenty_signs_up_again_with_the_same_address_and_other_data() {
        assertThat(CONFERENCE.repeats()).isEqualTo(1_400);
        assertThat(CONFERENCE.people().stream()
                        .filter(person -> CONFERENCE.repeatOf(person).isPresent()))
                .hasSize(1_400)
                .allSatisfy(person -> assertThat(CONFERENCE.repeatOf(person)).hasValueSatisfying(again -> {
                    assertThat(again.email()).isEqualToIgnoringCase(person.email());
                    assertThat(again).isNotEqualTo(person);
                }));
    }

    @Test
    void latecomers_are_others_and_two_of_them_are_from_two_more_countries() {
        var late = CONFERENCE.latecomers(5_600);

        assertThat(late.people()).hasSize(5_600);
        assertThat(late.repeats()).isEqualTo(280);
        assertThat(addresses(late)).hasSize(5_600).doesNotContainAnyElementsOf(addresses(CONFERENCE));
        var others = byCountry(late);
        others.keySet().removeAll(byCountry(CONFERENCE).keySet());
        assertThat(others.values()).containsExactly(1L, 1L);
    }

    @Test
    void the_same_latecomers_come_to_the_same_people_and_any_number_of_them() {
        assertThat(CONFERENCE.latecomers(50).people())
                .isEqualTo(CONFERENCE.latecomers(50).people());
        assertThat(CONFERENCE.latecomers(0).people()).isEmpty();
        assertThat(CONFERENCE.latecomers(1).people()).hasSize(1);
        assertThatThrownBy(() -> CONFERENCE.latecomers(-1)).hasMessageContaining("-1 people");
    }

    @Test
    void names_come_in_many_scripts() {
        var scripts = CONFERENCE.people().stream()
                .map(person -> UnicodeScript.of(person.name().codePointAt(0)))
                .collect(toSet());

        assertThat(scripts)
                .contains(
                        UnicodeScript.LATIN,
                        UnicodeScript.CYRILLIC,
                        UnicodeScript.GREEK,
                        UnicodeScript.ARABIC,
                        UnicodeScript.HEBREW,
                        UnicodeScript.DEVANAGARI,
                        UnicodeScript.HAN,
                        UnicodeScript.HANGUL);
    }

    @Test
    void every_field_is_within_the_limits_of_the_api() {
        var countries = Set.of(Locale.getISOCountries());
        var languages = Set.of(Locale.getISOLanguages());

        assertThat(CONFERENCE.people()).allSatisfy(person -> {
            assertThat(List.of(person.name(), person.company())).allSatisfy(PopulationTest::isOneLine);
            assertThat(person.city()).hasSizeLessThanOrEqualTo(80);
            assertThat(person.email()).matches(ADDRESS).hasSizeLessThanOrEqualTo(254);
            assertThat(person.email().indexOf('@')).isLessThanOrEqualTo(64);
            assertThat(countries).contains(person.country());
            assertThat(languages).contains(person.language());
        });
    }

    @Test
    void everybody_lives_at_a_domain_that_is_reserved_for_examples() {
        assertThat(CONFERENCE.people())
                .allSatisfy(person -> assertThat(person.email()).matches(".*\\.example\\.(org|com)"));
    }

    @Test
    void some_give_a_city_and_some_do_not() {
        var given = CONFERENCE.people().stream()
                .filter(person -> !person.city().isEmpty())
                .count();

        assertThat(given).isBetween(14_000L, 20_000L);
    }

    @Test
    void every_name_of_the_pools_is_spelt_in_ascii_and_normalised() {
        var pools = NamePools.read();
        Arrays.stream(Locale.getISOCountries()).map(pools::of).distinct().forEach(pool -> {
            assertThat(pool.first()).hasSizeGreaterThan(4).allSatisfy(PopulationTest::isUsable);
            assertThat(pool.family()).hasSizeGreaterThan(3).allSatisfy(PopulationTest::isUsable);
        });
    }

    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9.]+@[a-z-]+\\.example\\.(org|com)");

    private static void isUsable(NamePool.Name name) {
        assertThat(name.spelt()).matches("[a-z]+");
        assertThat(Normalizer.isNormalized(name.written(), Normalizer.Form.NFC)).isTrue();
    }

    private static void isOneLine(String text) {
        assertThat(text).isNotBlank().doesNotContainPattern("\\p{Cntrl}");
        assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(100);
    }

    private static Set<String> addresses(Population population) {
        return population.people().stream()
                .map(person -> person.email().toLowerCase(Locale.ROOT))
                .collect(toSet());
    }

    private static Map<String, Long> byCountry(Population population) {
        return population.people().stream().map(Person::country).collect(groupingBy(Function.identity(), counting()));
    }
}
