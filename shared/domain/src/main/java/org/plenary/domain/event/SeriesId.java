package org.plenary.domain.event;

import java.util.Optional;

/** The id of a series of events, chosen by its organiser and unique within the organisation: see {@link Slug} for its form. */
public record SeriesId(String value) {
    public SeriesId {
        Slug.check(value);
    }

    /** The id that stands in a path, or nothing where no series can have it. */
    public static Optional<SeriesId> parse(String text) {
        return Slug.isWellFormed(text) ? Optional.of(new SeriesId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
