package org.plenary.domain.event;

import java.util.Optional;

/** An event's id, chosen by its organiser: see {@link Slug} for its form. */
public record EventId(String value) {
    public EventId {
        Slug.check(value);
    }

    /** The id that stands in a path, or nothing where no event can have it. */
    public static Optional<EventId> parse(String text) {
        return Slug.isWellFormed(text) ? Optional.of(new EventId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
