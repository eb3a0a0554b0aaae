package org.plenary.functions.statistics.query;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.plenary.domain.CountryCode;
import org.plenary.domain.event.EventId;
import org.plenary.domain.statistics.Figures;
import org.plenary.domain.statistics.PeopleFigures;
import org.plenary.domain.statistics.RegistrationCounters;
import org.plenary.domain.statistics.RegistrationFigures;
import org.plenary.domain.tally.Metrics;

/** What the tally has counted of an event, or of all events of a series together. */
@Singleton
@Requires(bean = Metrics.class)
final class CountedFigures {
    private final Metrics metrics;

    CountedFigures(Metrics metrics) {
        this.metrics = metrics;
    }

    /** One read an event, however many have registered. */
    Figures<CountryCode> byCountry(Subject subject) {
        return sum(
                subject,
                event -> RegistrationFigures.byCountry(metrics.read(RegistrationCounters.countries(event))),
                Figures::plus);
    }

    /** By the days of the events, each in its own zone. */
    Figures<LocalDate> byDay(Subject subject) {
        return sum(
                subject,
                event -> RegistrationFigures.byDay(metrics.readAll(event, RegistrationCounters.DAYS)),
                Figures::plus);
    }

    PeopleFigures people(Subject subject) {
        return sum(
                subject,
                event -> RegistrationFigures.people(metrics.read(RegistrationCounters.people(event))),
                PeopleFigures::plus);
    }

    private static <F> F sum(Subject subject, Function<EventId, F> figures, BinaryOperator<F> plus) {
        return subject.events().stream()
                .map(event -> figures.apply(event.id()))
                .reduce(plus)
                .orElseThrow();
    }
}
