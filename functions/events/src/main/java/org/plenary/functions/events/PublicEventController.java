package org.plenary.functions.events;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Events;
import org.plenary.web.ETag;
import org.plenary.web.Problem;
import org.plenary.web.ProblemType;

/** What everybody may know of an event. */
@Controller("/api/events/{eventId}")
final class PublicEventController {
    private final Events events;

    PublicEventController(Events events) {
        this.events = events;
    }

    @Get
    HttpResponse<?> show(String eventId, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return EventId.parse(eventId)
                .flatMap(events::find)
                .filter(Event::isPublic)
                .<HttpResponse<?>>map(event -> show(event, known))
                .orElseGet(() -> Problem.answer(ProblemType.EVENT_NOT_FOUND, "No public event has this id."));
    }

    private static HttpResponse<?> show(Event event, @Nullable String known) {
        var tag = new ETag(event.version());
        var response = tag.isNamedBy(known) ? HttpResponse.notModified() : HttpResponse.ok(EventView.ofPublic(event));
        // Any cache may keep it and must ask before it shows it again: a change of dates is seen at once, and asking is
        // cheap.
        return response.header(HttpHeaders.ETAG, tag.toString()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
