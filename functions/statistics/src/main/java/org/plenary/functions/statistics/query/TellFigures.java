package org.plenary.functions.statistics.query;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.audit.AuditReports;
import org.plenary.domain.audit.AuditReports.CitiesAsOf;
import org.plenary.domain.statistics.Figures;
import org.plenary.domain.statistics.Forecast;

/** The questions that are asked about registrations, each with its answer. */
@Singleton
@Requires(bean = CountedFigures.class)
final class TellFigures {
    private final CountedFigures figures;
    private final AuditReports audits;
    private final Clock clock;

    TellFigures(CountedFigures figures, AuditReports audits, Clock clock) {
        this.figures = figures;
        this.audits = audits;
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
        var headline = headlineOf(subject);
        return new Told(
                subject,
                "statistics",
                headline.asOf(),
                headline,
                language -> HeadlineView.of(subject, headline, language));
    }

    /** The cities of a country that people registered from; absent where there is no such country. */
    Optional<Told> cities(Subject.OneEvent subject, String country) {
        return CountryCode.parse(country).map(code -> cities(subject, code));
    }

    private Told cities(Subject.OneEvent subject, CountryCode country) {
        var id = subject.event().id();
        var cities = audits.cities(id, country);
        return new Told(
                subject,
                "cities-" + country,
                cities.map(CitiesAsOf::asOf),
                cities,
                _ -> CitiesView.of(id, country, cities));
    }

    /** A forecast is for an event: those of a series start on days of their own. */
    private Headline headlineOf(Subject subject) {
        var countries = figures.byCountry(subject);
        var people = figures.people(subject);
        return switch (subject) {
            case Subject.OneEvent(var event) ->
                new Headline(
                        countries,
                        people,
                        Forecast.of(event.details(), liveByDay(figures.byDay(subject)), clock.instant()),
                        audits.latest(event.id()).map(Headline.Audited::of),
                        Optional.empty());
            case Subject.WholeSeries(var series, var events) ->
                new Headline(
                        countries,
                        people,
                        Optional.empty(),
                        Optional.empty(),
                        audits.people(events.getFirst().organisation(), series));
        };
    }

    private static Map<LocalDate, Long> liveByDay(Figures<LocalDate> days) {
        return days.by().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().live()));
    }
}
