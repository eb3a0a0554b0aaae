package org.plenary.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A part of a list, in the list's stated order. It may be short, even empty, while there is a next one.
 *
 * @param next where the next page starts; the empty string on the last page
 */
public record Page<T>(List<T> items, String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * All items of a list, page after page; one is asked for when those before are through.
     *
     * @param pages the page that starts there; the empty string is the start of the first
     */
    public static <T> Stream<T> all(Function<String, Page<T>> pages) {
        return Stream.iterate(
                        Optional.of(pages.apply("")),
                        Optional::isPresent,
                        page -> page.flatMap(Page::following).map(pages))
                .flatMap(Optional::stream)
                .flatMap(page -> page.items().stream());
    }

    /** Where the next page starts, absent on the last. */
    public Optional<String> following() {
        return next.isEmpty() ? Optional.empty() : Optional.of(next);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
