package org.plenary.functions.events;

import static io.micronaut.http.HttpHeaders.IF_MATCH;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.OrganisationId;
import org.plenary.web.Caller;
import org.plenary.web.ETag;
import org.plenary.web.JsonBody;
import org.plenary.web.PageLimit;
import org.plenary.web.Problem;
import org.plenary.web.Problem.Refused;
import org.plenary.web.ProblemType;

/** An organisation's events, for its organisers and readers. */
@Controller("/api/organisations/{organisationId}/events")
final class OrganisersEventController {
    private final Events events;
    private final SetEvent setEvent;
    private final DeleteDraft deleteDraft;

    OrganisersEventController(Events events, SetEvent setEvent, DeleteDraft deleteDraft) {
        this.events = events;
        this.setEvent = setEvent;
        this.deleteDraft = deleteDraft;
    }

    @Get
    HttpResponse<?> list(
            String organisationId,
            Caller caller,
            @QueryValue @Nullable String limit,
            @QueryValue @Nullable String next) {
        return caller.reading(organisationId, organisation -> page(organisation, limit, next == null ? "" : next));
    }

    @Get("/{eventId}")
    HttpResponse<?> show(String organisationId, String eventId, Caller caller) {
        return caller.reading(
                organisationId,
                organisation -> EventId.parse(eventId)
                        .flatMap(events::find)
                        .filter(event -> event.organisation().equals(organisation))
                        .<HttpResponse<?>>map(event -> shown(HttpResponse.ok(), event))
                        .orElseGet(OrganisersEventController::notFound));
    }

    @Put("/{eventId}")
    HttpResponse<?> set(
            String organisationId,
            String eventId,
            Caller caller,
            @JsonBody EventRequest request,
            @Header(IF_MATCH) @Nullable String ifMatch) {
        return caller.changing(
                organisationId,
                organisation -> EventId.parse(eventId)
                        .<HttpResponse<?>>map(id -> set(organisation, id, request, ifMatch))
                        .orElseGet(OrganisersEventController::refusedId));
    }

    @Delete("/{eventId}")
    HttpResponse<?> delete(
            String organisationId, String eventId, Caller caller, @Header(IF_MATCH) @Nullable String ifMatch) {
        return caller.changing(
                organisationId,
                organisation -> EventId.parse(eventId)
                        .<HttpResponse<?>>map(id -> delete(organisation, id, ifMatch))
                        .orElseGet(OrganisersEventController::notFound));
    }

    private HttpResponse<?> page(OrganisationId organisation, @Nullable String limit, String next) {
        try {
            return HttpResponse.ok(
                    EventView.PageView.of(events.ofOrganisation(organisation, PageLimit.of(limit), next)));
        } catch (InvalidValue invalid) {
            return PageLimit.refused(invalid);
        }
    }

    private HttpResponse<?> set(
            OrganisationId organisation, EventId id, EventRequest request, @Nullable String ifMatch) {
        return switch (setEvent.set(organisation, id, request.details(), expected(ifMatch))) {
            case SetEvent.Outcome.Created(var event) ->
                shown(HttpResponse.created(URI.create("/api/organisations/" + organisation + "/events/" + id)), event);
            case SetEvent.Outcome.Changed(var event) -> shown(HttpResponse.ok(), event);
            case SetEvent.Outcome.TakenByAnother _ ->
                Problem.answer(
                        ProblemType.EVENT_TAKEN, "Another organisation has an event of this id. Choose another.");
            case SetEvent.Outcome.VersionMismatch _ -> versionMismatch();
            case SetEvent.Outcome.NeedsConversion _ ->
                Problem.answer(
                        ProblemType.CONVERSION_REQUIRED,
                        "People may have paid, and an edit would not refund them. Convert the event instead.");
            case SetEvent.Outcome.StateGoesBack(var from, var to) ->
                Problem.answer(ProblemType.STATE_GOES_BACK, "It is " + from + " and cannot become " + to + ".");
        };
    }

    private HttpResponse<?> delete(OrganisationId organisation, EventId id, @Nullable String ifMatch) {
        return switch (deleteDraft.delete(organisation, id, expected(ifMatch))) {
            case DELETED -> HttpResponse.noContent();
            case NOT_THERE -> notFound();
            case NOT_A_DRAFT -> Problem.answer(ProblemType.NOT_A_DRAFT, "It was published. Cancel it instead.");
            case VERSION_MISMATCH -> versionMismatch();
        };
    }

    // Whoever names a version, be it any (*), wants to change what is there: an event that was deleted is not made
    // again.
    private static Predicate<Optional<Event>> expected(@Nullable String ifMatch) {
        return current -> ifMatch == null
                || current.filter(event -> new ETag(event.version()).isNamedBy(ifMatch))
                        .isPresent();
    }

    private static HttpResponse<?> shown(MutableHttpResponse<EventView> response, Event event) {
        return response.body(EventView.ofOrganiser(event))
                .header(HttpHeaders.ETAG, new ETag(event.version()).toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static HttpResponse<?> notFound() {
        return Problem.answer(ProblemType.EVENT_NOT_FOUND, "This organisation has no event of this id.");
    }

    private static HttpResponse<?> versionMismatch() {
        return Problem.answer(ProblemType.VERSION_MISMATCH, "Read the event again and decide on what is there now.");
    }

    private static HttpResponse<?> refusedId() {
        return Problem.answer(
                ProblemType.INVALID_VALUES,
                "Nothing was stored. Choose another id.",
                List.of(Refused.parameter("eventId", "must be 3 to 63 of a-z, 0-9 and -")));
    }
}
