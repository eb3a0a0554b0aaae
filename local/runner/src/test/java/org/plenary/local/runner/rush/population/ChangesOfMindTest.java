package org.plenary.local.runner.rush.population;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangesOfMindTest {

    private static final List<Person> THOUSAND =
            Population.invent(1, 1_000, 60, 5).people();
    private static final List<ChangeOfMind> CHANGES = ChangesOfMind.draw(1, THOUSAND);

    @Test
    void three_of_a_hundred_cancel_and_a_third_of_them_return() {
        assertThat(of(ChangeOfMind.Cancels.class)).hasSize(20);
        assertThat(of(ChangeOfMind.Returns.class)).hasSize(10);
    }

    @Test
    void two_of_a_hundred_move_and_one_erases_all() {
        assertThat(of(ChangeOfMind.Moves.class)).hasSize(20);
        assertThat(of(ChangeOfMind.Erases.class)).hasSize(10);
    }

    @Test
    void nobody_changes_two_things() {
        assertThat(CHANGES).extracting(ChangeOfMind::person).doesNotHaveDuplicates();
    }

    @Test
    void who_moves_moves_to_another_country_where_somebody_is_from() {
        var countries = countries(THOUSAND.stream());

        assertThat(of(ChangeOfMind.Moves.class))
                .extracting(ChangeOfMind.Moves.class::cast)
                .allSatisfy(move -> {
                    assertThat(move.country()).isNotEqualTo(move.person().country());
                    assertThat(countries).contains(move.country());
                });
    }

    @Test
    void somebody_of_each_country_changes_nothing() {
        var steadfast = new HashSet<>(THOUSAND);
        CHANGES.forEach(change -> steadfast.remove(change.person()));

        assertThat(countries(steadfast.stream())).hasSize(60);
    }

    @Test
    void the_same_seed_draws_the_same() {
        assertThat(ChangesOfMind.draw(1, THOUSAND)).isEqualTo(CHANGES);
        assertThat(ChangesOfMind.draw(2, THOUSAND)).isNotEqualTo(CHANGES);
    }

    @Test
    void where_everybody_is_alone_nobody_changes_anything() {
        assertThat(ChangesOfMind.draw(1, Population.invent(1, 100, 100, 0).people()))
                .isEmpty();
    }

    private static List<ChangeOfMind> of(Class<? extends ChangeOfMind> kind) {
        return CHANGES.stream().filter(kind::isInstance).toList();
    }

    private static Set<String> countries(Stream<Person> people) {
        return people.map(Person::country).collect(toSet());
    }
}
