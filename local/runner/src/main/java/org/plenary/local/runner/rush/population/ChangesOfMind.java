package org.plenary.local.runner.rush.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Draws who changes their mind: of a hundred people three cancel, of whom one signs up again, two correct their country, and one erases all.
 * Nobody does two of these, and from each country somebody does none, so that there are as many countries afterwards as before.
 */
public final class ChangesOfMind {

    private static final int CANCEL = 3;
    private static final int MOVE = 2;
    private static final int ERASE = 1;
    private static final int ONE_IN_SO_MANY_RETURNS = 3;

    private final Random random;
    private final List<String> countries;
    private final Iterator<Person> fickle;
    private final List<ChangeOfMind> drawn = new ArrayList<>();

    private ChangesOfMind(Random random, List<Person> people) {
        this.random = random;
        this.countries = people.stream().map(Person::country).distinct().toList();
        this.fickle = fickle(random, people).iterator();
    }

    /** The same for the same seed and people; fewer than the shares where there are few people from a country. */
    public static List<ChangeOfMind> draw(long seed, List<Person> people) {
        var changes = new ChangesOfMind(new Random(seed), people);
        int cancel = people.size() * CANCEL / 100;
        changes.draw(cancel / ONE_IN_SO_MANY_RETURNS, ChangeOfMind.Returns::new);
        changes.draw(cancel - cancel / ONE_IN_SO_MANY_RETURNS, ChangeOfMind.Cancels::new);
        changes.draw(people.size() * MOVE / 100, person -> new ChangeOfMind.Moves(person, changes.elsewhere(person)));
        changes.draw(people.size() * ERASE / 100, ChangeOfMind.Erases::new);
        return List.copyOf(changes.drawn);
    }

    private static List<Person> fickle(Random random, List<Person> people) {
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        var steadfast = new HashSet<String>();
        shuffled.removeIf(person -> steadfast.add(person.country()));
        return shuffled;
    }

    private void draw(int howMany, Function<Person, ChangeOfMind> change) {
        for (int i = 0; i < howMany && fickle.hasNext(); i++) {
            drawn.add(change.apply(fickle.next()));
        }
    }

    /** Where somebody else is from; at home where everybody is from one country. */
    private String elsewhere(Person person) {
        if (countries.size() == 1) {
            return person.country();
        }
        int steps = 1 + random.nextInt(countries.size() - 1);
        return countries.get((countries.indexOf(person.country()) + steps) % countries.size());
    }
}
