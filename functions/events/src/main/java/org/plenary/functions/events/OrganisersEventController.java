package org.plenary.functions.events;

import static io.micronaut.http.HttpHeaders.IF_MATCH;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.OrganisationId;
import org.plenary.web.Caller;
import org.plenary.web.ETag;
import org.plenary.web.JsonBody;
import org.plenary.web.Problem;
import org.plenary.web.Problem.Refused;
import org.plenary.web.ProblemType;

/** An organisation's events, for its organisers. */
@Controller("/api/organisations/{organisationId}/events")
final class OrganisersEventController {
    private final SetEvent setEvent;

    OrganisersEventController(SetEvent setEvent) {
        this.setEvent = setEvent;
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

    private static Predicate<Event> expected(@Nullable String ifMatch) {
        return event -> ifMatch == null || new ETag(event.version()).isNamedBy(ifMatch);
    }

    private static HttpResponse<?> shown(MutableHttpResponse<EventView> response, Event event) {
        return response.body(EventView.ofOrganiser(event))
                .header(HttpHeaders.ETAG, new ETag(event.version()).toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
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
