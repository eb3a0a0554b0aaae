package org.plenary.domain.statistics;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plenary.domain.registration.Relationship;

/**
 * Registrations by who has them, and by how they stand. Whose counter is zero or, as {@link Figure} explains, below is absent.
 *
 * @param relationships live ones
 * @param languages live ones by two letters of ISO 639-1, or {@link RegistrationCounters#UNCODED}
 * @param standings those that are not live
 * @param asOf when the newest change that is counted was made, to the second; absent where nothing was counted yet
 */
public record PeopleFigures(
        Map<Relationship, Long> relationships,
        Map<String, Long> languages,
        Map<Standing, Long> standings,
        Optional<Instant> asOf) {

    public PeopleFigures {
        relationships = counted(relationships);
        languages = counted(languages);
        standings = counted(standings);
    }

    public long of(Standing standing) {
        return standings.getOrDefault(standing, 0L);
    }

    /** The figures of both together. */
    public PeopleFigures plus(PeopleFigures other) {
        return new PeopleFigures(
                sums(relationships, other.relationships),
                sums(languages, other.languages),
                sums(standings, other.standings),
                Figures.newest(asOf, other.asOf));
    }

    private static <K> Map<K, Long> sums(Map<K, Long> one, Map<K, Long> other) {
        var sums = new TreeMap<>(one);
        other.forEach((key, count) -> sums.merge(key, count, Long::sum));
        return sums;
    }

    private static <K> Map<K, Long> counted(Map<K, Long> counts) {
        var kept = new TreeMap<>(counts);
        kept.values().removeIf(count -> count <= 0);
        return Collections.unmodifiableMap(kept);
    }
}
