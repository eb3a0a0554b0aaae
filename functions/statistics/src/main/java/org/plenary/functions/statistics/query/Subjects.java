package org.plenary.functions.statistics.query;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;
import org.plenary.domain.Page;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.RecentEvents;
import org.plenary.domain.event.SeriesId;
import org.plenary.domain.tally.Metrics;
import org.plenary.web.Caller;
import org.plenary.web.Problem;
import org.plenary.web.ProblemType;

/**
 * Finds what a caller asks about, who may see it. An event may be some seconds old, which its zone and its forecast then are as well, and which
 * tells nothing to the wrong one: whose it is never changes, and a draft that was deleted to make room for another's has counted nobody.
 */
@Singleton
@Requires(beans = {RecentEvents.class, Events.class, Metrics.class})
final class Subjects {
    private static final int PAGE = 100;

    private final RecentEvents recent;
    private final Events events;
    private final Clock clock;

    Subjects(RecentEvents recent, Events events, Clock clock) {
        this.recent = recent;
        this.events = events;
        this.clock = clock;
    }

    HttpResponse<?> event(
            Caller caller, String organisationId, String eventId, Function<Subject.OneEvent, HttpResponse<?>> answer) {
        return caller.reading(
                organisationId,
                organisation -> EventId.parse(eventId)
                        .flatMap(id -> recent.find(id, clock.instant()))
                        .filter(event -> event.organisation().equals(organisation))
                        .<HttpResponse<?>>map(event -> answer.apply(new Subject.OneEvent(event)))
                        .orElseGet(() -> Problem.answer(
                                ProblemType.EVENT_NOT_FOUND, "This organisation has no event of this id.")));
    }

    HttpResponse<?> series(
            Caller caller,
            String organisationId,
            String seriesId,
            Function<Subject.WholeSeries, HttpResponse<?>> answer) {
        return caller.reading(
                organisationId,
                organisation -> SeriesId.parse(seriesId)
                        .map(id -> series(organisation, id))
                        .filter(series -> !series.events().isEmpty())
                        .<HttpResponse<?>>map(answer)
                        .orElseGet(() -> Problem.answer(
                                ProblemType.NOT_FOUND, "This organisation has no public event of such a series.")));
    }

    private Subject.WholeSeries series(OrganisationId organisation, SeriesId id) {
        return new Subject.WholeSeries(
                id,
                Page.all(from -> events.ofSeries(organisation, id, PAGE, from))
                        .filter(Event::isPublic)
                        .toList());
    }
}
