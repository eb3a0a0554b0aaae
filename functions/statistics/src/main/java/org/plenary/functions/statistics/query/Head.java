package org.plenary.functions.statistics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.event.Event;
import org.plenary.domain.statistics.Figure;

/**
 * What every answer begins with: of what it is, what counts, when it was true, and the sums.
 *
 * @param asOf absent where nothing was counted yet
 * @param registrations those of a series: the sum of its events, in which who came to two of them counts twice
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Head(
        @Nullable String eventId,
        @Nullable String seriesId,
        @Nullable List<String> events,
        String rule,
        @Nullable Instant asOf,
        @Nullable Long registrations,
        long live,
        long library,
        long total) {

    static Head of(Subject subject, Optional<Instant> asOf, Figure total) {
        return switch (subject) {
            case Subject.OneEvent(var event) -> head(event.id().value(), null, null, asOf, null, total);
            case Subject.WholeSeries(var series, var events) ->
                head(null, series.value(), events.stream().map(Head::id).toList(), asOf, total.total(), total);
        };
    }

    private static Head head(
            @Nullable String eventId,
            @Nullable String seriesId,
            @Nullable List<String> events,
            Optional<Instant> asOf,
            @Nullable Long registrations,
            Figure total) {
        return new Head(
                eventId,
                seriesId,
                events,
                Rule.TEXT,
                asOf.orElse(null),
                registrations,
                total.live(),
                total.library(),
                total.total());
    }

    private static String id(Event event) {
        return event.id().value();
    }
}
