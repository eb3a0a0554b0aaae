package org.plenary.domain.statistics;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Live registrations by something that each has one of, such as its country.
 *
 * @param by in the order of the keys' texts; a key that nobody has is absent, and so is one whose counters are below zero: see {@link Figure}
 * @param asOf when the newest change that is counted was made, to the second; absent where nothing was counted yet
 */
public record Figures<K>(Map<K, Figure> by, Optional<Instant> asOf) {
    public Figures {
        var sorted = new TreeMap<K, Figure>(Comparator.comparing(Object::toString));
        sorted.putAll(by);
        sorted.values().removeIf(Figure.ZERO::equals);
        by = Collections.unmodifiableMap(sorted);
    }

    public Figure total() {
        return by.values().stream().reduce(Figure.ZERO, Figure::plus);
    }

    /** The sums by what the keys have in common. */
    public <G> Figures<G> groupedBy(Function<K, G> common) {
        return new Figures<>(
                by.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> common.apply(entry.getKey()), Map.Entry::getValue, Figure::plus)),
                asOf);
    }

    /** The figures of both together. */
    public Figures<K> plus(Figures<K> other) {
        var sums = new TreeMap<K, Figure>(Comparator.comparing(Object::toString));
        sums.putAll(by);
        other.by.forEach((key, figure) -> sums.merge(key, figure, Figure::plus));
        return new Figures<>(sums, newest(asOf, other.asOf));
    }

    static Optional<Instant> newest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).max(Comparator.naturalOrder());
    }
}
