package org.plenary.functions.signup;

import io.micronaut.http.HttpResponse;
import java.util.function.Function;
import org.plenary.domain.event.EventId;

/** The event's id in a path: what cannot be one is no event. */
final class EventPath {
    private EventPath() {}

    static HttpResponse<?> of(String eventId, Function<EventId, HttpResponse<?>> answer) {
        return EventId.parse(eventId).<HttpResponse<?>>map(answer).orElseGet(SignupAnswers::noSuchEvent);
    }
}
