package org.plenary.functions.statistics.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.domain.CountryCode;
import org.plenary.domain.statistics.Figures;
import org.plenary.domain.statistics.Forecast;
import org.plenary.domain.statistics.PeopleFigures;

/** What the headline numbers are told from. */
record Headline(Figures<CountryCode> countries, PeopleFigures people, Optional<Forecast> forecast) {
    /** When the newest change was made that either has counted. */
    Optional<Instant> asOf() {
        return Stream.of(countries.asOf(), people.asOf())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
