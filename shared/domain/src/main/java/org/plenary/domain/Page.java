package org.plenary.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list, in the list's stated order. It may be short, even empty, while there is a next one.
 *
 * @param next where the next page starts; the empty string on the last page
 */
public record Page<T>(List<T> items, String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** Where the next page starts, absent on the last. */
    public Optional<String> following() {
        return next.isEmpty() ? Optional.empty() : Optional.of(next);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
