package org.plenary.local.runner.rush;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How many registrations an event has.
 *
 * @param live by group; groups of nobody are left out
 */
record Counts(SortedMap<Group, Long> live, long cancelled) {

    static final Counts NONE = new Counts(new TreeMap<>(), 0);

    Counts {
        var some = new TreeMap<>(live);
        some.values().removeIf(registrations -> registrations == 0);
        live = Collections.unmodifiableSortedMap(some);
    }

    /** One group for each live registration. */
    static Counts of(Stream<Group> live, long cancelled) {
        return new Counts(live.collect(groupingBy(Function.identity(), TreeMap::new, counting())), cancelled);
    }

    long in(Group group) {
        return live.getOrDefault(group, 0L);
    }

    /** The live registrations of a phase. */
    long in(Phase phase) {
        return live.entrySet().stream()
                .filter(group -> group.getKey().phase() == phase)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** From how many countries the live registrations are. */
    long countries() {
        return live.keySet().stream().map(Group::country).distinct().count();
    }

    /** The groups in which these and the others are not equal. */
    SortedSet<Group> differing(Counts others) {
        var groups = new TreeSet<>(live.keySet());
        groups.addAll(others.live.keySet());
        groups.removeIf(group -> in(group) == others.in(group));
        return groups;
    }
}
