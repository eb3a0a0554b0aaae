package org.plenary.functions.statistics.query;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;
import org.plenary.web.Caller;
import org.plenary.web.Problem;
import org.plenary.web.ProblemType;
import org.plenary.web.Wish;

/** How many have registered for an event, for its organisers and readers. */
@Requires(bean = Subjects.class)
@Controller("/api/organisations/{organisationId}/events/{eventId}/statistics")
@Produces(MediaType.ALL) // the form is chosen by Wish
final class EventStatisticsController {
    private final Subjects subjects;
    private final TellFigures figures;

    EventStatisticsController(Subjects subjects, TellFigures figures) {
        this.subjects = subjects;
        this.figures = figures;
    }

    @Get
    HttpResponse<?> headline(String organisationId, String eventId, Caller caller, Wish wish) {
        return subjects.event(caller, organisationId, eventId, event -> Telling.tell(figures.headline(event), wish));
    }

    @Get("/countries")
    HttpResponse<?> countries(
            String organisationId, String eventId, Caller caller, Wish wish, @QueryValue @Nullable String by) {
        return subjects.event(
                caller, organisationId, eventId, event -> Telling.tell(figures.countries(event, by), wish));
    }

    @Get("/countries/{country}/cities")
    HttpResponse<?> cities(String organisationId, String eventId, String country, Caller caller, Wish wish) {
        return subjects.event(
                caller,
                organisationId,
                eventId,
                event -> figures.cities(event, country)
                        .<HttpResponse<?>>map(cities -> Telling.tell(cities, wish))
                        .orElseGet(() -> Problem.answer(ProblemType.NOT_FOUND, "There is no country of this code.")));
    }

    @Get("/registrations")
    HttpResponse<?> registrations(String organisationId, String eventId, Caller caller, Wish wish) {
        return subjects.event(caller, organisationId, eventId, event -> Telling.tell(figures.curve(event), wish));
    }
}
