package org.plenary.functions.registrations;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.time.Clock;
import org.plenary.web.Caller;

/** What an organiser asks about all registrations of an event at once; everybody is looked at, so the answer takes its time. */
@Controller("/api/organisations/{organisationId}/events/{eventId}")
final class FigureController {
    private final OrganisersEvents of;
    private final Census census;
    private final Clock clock;

    FigureController(OrganisersEvents of, Census census, Clock clock) {
        this.of = of;
        this.census = census;
        this.clock = clock;
    }

    @Get("/mails")
    HttpResponse<?> mails(String organisationId, String eventId, Caller caller) {
        return of.event(caller, organisationId, eventId, event -> {
            var now = clock.instant();
            var mails = census.of(event.id(), MailFigures.NONE, kept -> MailFigures.of(kept.mailing(), now));
            return uncached(new MailFiguresView(mails, now));
        });
    }

    @Get("/retention")
    HttpResponse<?> retention(String organisationId, String eventId, Caller caller) {
        return of.event(caller, organisationId, eventId, event -> {
            var people = census.of(event.id(), StateFigures.NONE, kept -> StateFigures.of(kept.registration()));
            return uncached(RetentionView.of(event, people, clock.instant()));
        });
    }

    private static HttpResponse<?> uncached(Object body) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
