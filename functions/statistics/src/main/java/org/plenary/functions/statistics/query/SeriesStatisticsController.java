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
import org.plenary.web.Wish;

/** How many have registered for the events of a series together, for the organisation's organisers and readers. */
@Requires(bean = Subjects.class)
@Controller("/api/organisations/{organisationId}/series/{seriesId}/statistics")
@Produces(MediaType.ALL) // the form is chosen by Wish
final class SeriesStatisticsController {
    private final Subjects subjects;
    private final TellFigures figures;

    SeriesStatisticsController(Subjects subjects, TellFigures figures) {
        this.subjects = subjects;
        this.figures = figures;
    }

    @Get
    HttpResponse<?> headline(String organisationId, String seriesId, Caller caller, Wish wish) {
        return subjects.series(
                caller, organisationId, seriesId, series -> Telling.tell(figures.headline(series), wish));
    }

    @Get("/countries")
    HttpResponse<?> countries(
            String organisationId, String seriesId, Caller caller, Wish wish, @QueryValue @Nullable String by) {
        return subjects.series(
                caller, organisationId, seriesId, series -> Telling.tell(figures.countries(series, by), wish));
    }

    @Get("/registrations")
    HttpResponse<?> registrations(String organisationId, String seriesId, Caller caller, Wish wish) {
        return subjects.series(caller, organisationId, seriesId, series -> Telling.tell(figures.curve(series), wish));
    }
}
