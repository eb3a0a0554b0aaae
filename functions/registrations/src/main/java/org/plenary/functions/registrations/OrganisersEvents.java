package org.plenary.functions.registrations;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Events;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.web.Caller;
import org.plenary.web.Problem;
import org.plenary.web.ProblemType;

/** The event that a route names, for the organisers of the organisation that it belongs to; for nobody else there is one. */
@Singleton
final class OrganisersEvents {
    private final Events events;

    OrganisersEvents(Events events) {
        this.events = events;
    }

    /** The answer to an organiser of this organisation about its event, as it is now; to others the refusal. */
    HttpResponse<?> event(
            Caller caller, String organisationId, String eventId, Function<Event, HttpResponse<?>> answer) {
        return caller.seeingPeople(organisationId, organisation -> event(organisation, eventId, answer));
    }

    /** The same about one registration of the event; an id that none can have is nobody's. */
    HttpResponse<?> registration(
            Caller caller,
            String organisationId,
            String eventId,
            String registrationId,
            BiFunction<Event, RegistrationId, HttpResponse<?>> answer) {
        return event(
                caller,
                organisationId,
                eventId,
                event -> RegistrationId.parse(registrationId)
                        .<HttpResponse<?>>map(id -> answer.apply(event, id))
                        .orElseGet(OrganisersEvents::nobodyThere));
    }

    /** The answer where no registration of the event is meant, or an erased one. */
    static HttpResponse<?> nobodyThere() {
        return Problem.answer(ProblemType.NOT_FOUND, "This event has no such registration.");
    }

    private HttpResponse<?> event(
            OrganisationId organisation, String eventId, Function<Event, HttpResponse<?>> answer) {
        return EventId.parse(eventId)
                .flatMap(events::find)
                .filter(event -> event.organisation().equals(organisation))
                .<HttpResponse<?>>map(answer)
                .orElseGet(() ->
                        Problem.answer(ProblemType.EVENT_NOT_FOUND, "This organisation has no event of this id."));
    }
}
