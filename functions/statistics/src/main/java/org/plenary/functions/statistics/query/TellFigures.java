package org.plenary.functions.statistics.query;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.statistics.Figures;
import org.plenary.domain.statistics.Forecast;

/** The questions that are asked about registrations, each with its answer. */
@Singleton
final class TellFigures {
    private final CountedFigures figures;
    private final Clock clock;

    TellFigures(CountedFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** By country, or by region of the world; absent where {@code by} asks for something else. */
    Optional<Told> countries(Subject subject, @Nullable String by) {
        return switch (by) {
            case null -> Optional.of(countries(subject));
            case "region" -> Optional.of(regions(subject));
            default -> Optional.empty();
        };
    }

    private Told countries(Subject subject) {
        var countries = figures.byCountry(subject);
        return new Told(
                subject,
                "countries",
                countries.asOf(),
                countries,
                language -> CountriesView.of(subject, countries, language));
    }

    private Told regions(Subject subject) {
        var countries = figures.byCountry(subject);
        return new Told(
                subject,
                "regions",
                countries.asOf(),
                countries,
                language -> RegionsView.of(subject, countries, language));
    }

    Told curve(Subject subject) {
        var days = figures.byDay(subject);
        return new Told(subject, "registrations", days.asOf(), days, _ -> CurveView.of(subject, days));
    }

    Told headline(Subject subject) {
        var headline = new Headline(figures.byCountry(subject), figures.people(subject), forecast(subject));
        return new Told(
                subject,
                "statistics",
                headline.asOf(),
                headline,
                language -> HeadlineView.of(subject, headline, language));
    }

    /** Of an event only: the events of a series start on days of their own. */
    private Optional<Forecast> forecast(Subject subject) {
        return switch (subject) {
            case Subject.OneEvent(var event) ->
                Forecast.of(event.details(), liveByDay(figures.byDay(subject)), clock.instant());
            case Subject.WholeSeries _ -> Optional.empty();
        };
    }

    private static Map<LocalDate, Long> liveByDay(Figures<LocalDate> days) {
        return days.by().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().live()));
    }
}
