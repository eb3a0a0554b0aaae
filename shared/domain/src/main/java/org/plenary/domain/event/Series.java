package org.plenary.domain.event;

import java.util.Optional;

/** Whether an event is one of a series, such as a conference that comes every year. */
public sealed interface Series {
    /** It stands by itself. */
    record None() implements Series {
        @Override
        public Optional<SeriesId> seriesId() {
            return Optional.empty();
        }
    }

    /** It belongs to the organisation's series of this id. */
    record Part(SeriesId id) implements Series {
        @Override
        public Optional<SeriesId> seriesId() {
            return Optional.of(id);
        }
    }

    Series NONE = new None();

    /** The series' id where there is one. */
    Optional<SeriesId> seriesId();
}
