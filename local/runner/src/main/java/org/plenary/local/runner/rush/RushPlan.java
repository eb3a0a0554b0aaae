package org.plenary.local.runner.rush;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.local.runner.rush.population.ChangeOfMind;
import org.plenary.local.runner.rush.population.Person;
import org.plenary.local.runner.rush.population.Population;

/**
 * What a rush shall be.
 *
 * @param latecomers who sign up after the event's end; nobody where it does not end
 * @param changes what people do when they have their passes
 * @param atATime requests that wait for their answer at the same time
 * @param mailPatience how long no new mail may arrive, and no count change, before what is missing is given up
 */
record RushPlan(
        String eventId,
        Population population,
        Population latecomers,
        List<ChangeOfMind> changes,
        int atATime,
        Duration mailPatience) {

    RushPlan {
        if (atATime < 1) {
            throw new IllegalArgumentException("with %d signups at the same time nobody signs up".formatted(atATime));
        }
    }

    List<Person> everybody() {
        return Stream.of(population, latecomers)
                .flatMap(people -> people.people().stream())
                .toList();
    }

    int signups() {
        return population.signups() + latecomers.signups();
    }

    boolean hasLatecomers() {
        return !latecomers.people().isEmpty();
    }

    /** The phase in which people register who come last. */
    Phase lastPhase() {
        return hasLatecomers() ? Phase.LIBRARY : Phase.LIVE;
    }

    Workers workers() {
        return new Workers(atATime);
    }

    Patience patience(Clock clock) {
        return new Patience(mailPatience, clock);
    }
}
