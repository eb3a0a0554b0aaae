package org.plenary.functions.statistics.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.domain.audit.AuditId;
import org.plenary.domain.audit.AuditQueue;
import org.plenary.domain.audit.AuditReports;
import org.plenary.domain.audit.AuditRequest;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.SeriesId;
import org.plenary.web.Caller;
import org.plenary.web.Problem;
import org.plenary.web.ProblemType;

/** Organisers ask for audits of the counts, and see with their readers what the last one found. */
@Controller("/api/organisations/{organisationId}")
@Requires(beans = {AuditQueue.class, AuditReports.class, Events.class})
final class AuditController {
    private final Events events;
    private final AuditReports reports;
    private final AuditQueue queue;

    AuditController(Events events, AuditReports reports, AuditQueue queue) {
        this.events = events;
        this.reports = reports;
        this.queue = queue;
    }

    @Get("/events/{eventId}/statistics/audit")
    HttpResponse<?> last(String organisationId, String eventId, Caller caller) {
        return caller.reading(
                organisationId,
                organisation -> ofEvent(
                        organisation,
                        eventId,
                        event -> reports.latest(event)
                                .<HttpResponse<?>>map(report -> HttpResponse.ok(AuditView.of(report))
                                        .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                                .orElseGet(() -> nothing("This event was not audited yet."))));
    }

    /** A repeat asks for the same audit, which is made once. */
    @Put("/events/{eventId}/statistics/audits/{auditId}")
    HttpResponse<?> audit(String organisationId, String eventId, String auditId, Caller caller) {
        return caller.changing(
                organisationId,
                organisation -> ofEvent(
                        organisation,
                        eventId,
                        event -> asked(auditId, audit -> new AuditRequest.OfEvent(event, audit))));
    }

    @Put("/series/{seriesId}/statistics/audits/{auditId}")
    HttpResponse<?> auditSeries(String organisationId, String seriesId, String auditId, Caller caller) {
        return caller.changing(
                organisationId,
                organisation -> SeriesId.parse(seriesId)
                        .filter(series -> isThere(organisation, series))
                        .<HttpResponse<?>>map(series ->
                                asked(auditId, audit -> new AuditRequest.OfSeries(organisation, series, audit)))
                        .orElseGet(() -> nothing("This organisation has no event of such a series.")));
    }

    private HttpResponse<?> ofEvent(
            OrganisationId organisation, String eventId, Function<EventId, HttpResponse<?>> answer) {
        return EventId.parse(eventId)
                .flatMap(events::find)
                .filter(event -> event.organisation().equals(organisation))
                .<HttpResponse<?>>map(event -> answer.apply(event.id()))
                .orElseGet(() ->
                        Problem.answer(ProblemType.EVENT_NOT_FOUND, "This organisation has no event of this id."));
    }

    private boolean isThere(OrganisationId organisation, SeriesId series) {
        return !events.ofSeries(organisation, series, 1, "").items().isEmpty();
    }

    private HttpResponse<?> asked(String auditId, Function<AuditId, AuditRequest> request) {
        Optional<AuditId> audit = AuditId.parse(auditId);
        audit.map(request).ifPresent(queue::put);
        return audit.isPresent()
                ? HttpResponse.accepted()
                : nothing("The id of an audit is 3 to 63 of a-z, 0-9 and -.");
    }

    private static HttpResponse<?> nothing(String detail) {
        return Problem.answer(ProblemType.NOT_FOUND, detail);
    }
}
