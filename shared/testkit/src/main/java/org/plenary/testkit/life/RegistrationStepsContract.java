package org.plenary.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.testkit.life.StateTable.Row;
import org.plenary.testkit.life.StateTable.State;

/** Every step in the life of a registration, from every state, alone, repeated and racing another: in memory and in a database. */
public interface RegistrationStepsContract {
    /** Any that hold nothing of the events that this contract makes up. */
    RegistrationPorts ports();

    @TestFactory
    default Stream<DynamicTest> a_step_leads_where_the_table_says_and_its_repeat_nowhere_else() {
        return StateTable.rows().map(row -> dynamicTest(row.toString(), () -> check(row)));
    }

    @Test
    default void every_state_and_every_step_have_their_row() {
        var pairs = StateTable.rows().map(row -> row.from() + " " + row.step()).collect(Collectors.toSet());
        assertThat(pairs)
                .containsAll(Arrays.stream(State.values())
                        .flatMap(state -> Arrays.stream(Step.values()).map(step -> state + " " + step))
                        .toList());
        assertThat(names(State.values())).containsAll(names(RegistrationState.values()));
    }

    @Test
    default void every_decision_of_the_domain_is_a_step_of_the_table() {
        assertThat(Arrays.stream(Registration.class.getDeclaredMethods())
                        .filter(method -> RegistrationChange.class.isAssignableFrom(method.getReturnType()))
                        .map(Method::getName)
                        .filter(name -> !name.equals("renewErased"))
                        .map(name -> name.toUpperCase(Locale.ROOT)))
                .isSubsetOf(names(Step.values()));
    }

    @TestFactory
    default Stream<DynamicTest> of_two_steps_that_race_one_comes_first_and_the_other_after_it() {
        return Race.all().map(race -> dynamicTest(race.toString(), () -> race.run(ports())));
    }

    private void check(Row row) {
        var scene = new Scene(ports(), row);
        var decision = scene.decide();
        var before = scene.life().kept();

        assertThat(decision.store()).isEqualTo(row.outcome());
        assertThat(scene.life().standing()).isEqualTo(row.to());
        if (!row.writes()) {
            assertThat(scene.life().kept()).isEqualTo(before);
        }
        if (row.outcome().equals("Done")) {
            decision.wanted()
                    .ifPresent(wanted -> assertThat(scene.life().kept())
                            .hasValueSatisfying(
                                    kept -> assertThat(kept.registration()).isEqualTo(wanted)));
        }
        var after = scene.life().kept();
        assertThat(decision.store()).isEqualTo(row.repeated());
        assertThat(scene.life().standing()).isEqualTo(row.to());
        assertThat(scene.life().kept()).isEqualTo(after);
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
