package org.plenary.local.runner.rush.population;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Invented people, no two with one address: the same seed invents the same people, in the same order. Some of them sign
 * up again, with the same address and other data.
 */
public final class Population {

    private static final int NEW_COUNTRIES = 2;

    private final long seed;
    private final int percentRepeated;
    private final List<Person> people;
    private final Map<String, Person> repeats;

    private Population(long seed, int percentRepeated, List<Person> people, Map<String, Person> repeats) {
        this.seed = seed;
        this.percentRepeated = percentRepeated;
        this.people = List.copyOf(people);
        this.repeats = Map.copyOf(repeats);
    }

    /**
     * Invents people, the same for the same seed.
     *
     * @param size people, at least as many as countries
     * @param countries exactly so many, unevenly filled; of more than {@value CountryShares#LONELY} at least ten have one person
     * @param percentRepeated people of a hundred who sign up again
     */
    public static Population invent(long seed, int size, int countries, int percentRepeated) {
        if (percentRepeated < 0 || percentRepeated > 100) {
            throw new IllegalArgumentException(
                    "%d of a hundred people cannot sign up again".formatted(percentRepeated));
        }
        var random = new Random(seed);
        var inventor = new Inventor(random, NamePools.read());
        var people = new ArrayList<Person>(size);
        CountryShares.of(size, countries, random).forEach((country, share) -> {
            for (int i = 0; i < share; i++) {
                people.add(inventor.invent(country, people.size()));
            }
        });
        return invent(seed, percentRepeated, people, inventor, random);
    }

    /**
     * Invents people who come when these have: as many of a hundred sign up again. They are from the same countries, as often, and two of them
     * from two more. Nobody has the address of one of these.
     */
    public Population latecomers(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("%d people cannot come late".formatted(size));
        }
        var random = new Random(~seed);
        var inventor = new Inventor(random, NamePools.read());
        var late = new ArrayList<Person>(size);
        for (var country : countriesOfLatecomers(size, random)) {
            late.add(inventor.invent(country, people.size() + late.size()));
        }
        return invent(~seed, percentRepeated, late, inventor, random);
    }

    private List<String> countriesOfLatecomers(int size, Random random) {
        var known = people.stream().map(Person::country).collect(toSet());
        var countries = new ArrayList<>(CountryShares.others(known, Math.min(size, NEW_COUNTRIES), random));
        while (countries.size() < size) {
            countries.add(people.get(random.nextInt(people.size())).country());
        }
        return countries;
    }

    private static Population invent(
            long seed, int percentRepeated, List<Person> people, Inventor inventor, Random random) {
        Collections.shuffle(people, random);
        var repeats = new HashMap<String, Person>();
        for (var person : people.subList(0, people.size() * percentRepeated / 100)) {
            repeats.put(person.email(), again(person, inventor));
        }
        Collections.shuffle(people, random);
        return new Population(seed, percentRepeated, people, repeats);
    }

    public List<Person> people() {
        return people;
    }

    /** How many sign up twice. */
    public int repeats() {
        return repeats.size();
    }

    /** What this person types the second time, if there is one. */
    public Optional<Person> repeatOf(Person person) {
        return Optional.ofNullable(repeats.get(person.email()));
    }

    /** How many signups that makes. */
    public int signups() {
        return people.size() + repeats.size();
    }

    // In capitals, for it is one address however it is written.
    private static Person again(Person person, Inventor inventor) {
        var other = inventor.invent(person.country(), 0);
        return new Person(
                other.name(),
                person.email().toUpperCase(Locale.ROOT),
                other.company(),
                other.country(),
                other.city(),
                other.relationship(),
                other.language());
    }
}
