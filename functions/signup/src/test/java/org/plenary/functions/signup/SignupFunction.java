package org.plenary.functions.signup;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.Map;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventChange;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.PassSigner;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.Registrations;
import org.plenary.testkit.Backend;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.HttpLambda;
import org.plenary.testkit.HttpLambda.Reply;
import org.plenary.testkit.HttpSample;
import org.plenary.testkit.People;
import org.plenary.testkit.SettableClock;

/** The function as tests use it: its real handler on a database of its own, at a time that they set. */
final class SignupFunction {
    static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    final SettableClock clock = new SettableClock(NOW);
    private final ApplicationContext context;
    private final HttpLambda<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> lambda;

    SignupFunction() {
        this(Map.of());
    }

    /** With these properties besides those that every function has. */
    SignupFunction(Map<String, Object> properties) {
        context = ApplicationContext.builder()
                .properties(Backend.start().environment())
                .properties(properties)
                .singletons(clock)
                .start();
        lambda = new HttpLambda<>(
                new SignupHandler(context), APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPResponse.class);
    }

    /** An event with these details. */
    Event given(String id, EventDetails details) {
        var event = Conferences.event(id, details);
        context.getBean(Events.class).create(event);
        return event;
    }

    Event event(EventId id) {
        return context.getBean(Events.class).find(id).orElseThrow();
    }

    /** The event is cancelled behind the function's back. */
    void cancel(Event event) {
        var cancelled = event.change(Conferences.details(EventState.CANCELLED));
        context.getBean(Events.class).change(((EventChange.Changed) cancelled).event());
    }

    Reply send(EventId event, HttpSample request) {
        return send(request.path(Map.of("eventId", event.value())));
    }

    /** A request as it stands. */
    Reply send(HttpSample request) {
        return lambda.send(request);
    }

    Registration stored(Event event, Attendee attendee) {
        return context.getBean(Registrations.class)
                .find(event.id(), People.id(attendee, event))
                .orElseThrow();
    }

    boolean isStored(Event event, Attendee attendee) {
        return context.getBean(Registrations.class)
                .find(event.id(), People.id(attendee, event))
                .isPresent();
    }

    Registrations registrations() {
        return context.getBean(Registrations.class);
    }

    /** The registration with its mails. */
    KeptRegistration kept(Registration registration) {
        return context.getBean(KeptRegistrations.class)
                .kept(registration.event(), registration.id())
                .orElseThrow();
    }

    DueMails dueMails() {
        return context.getBean(DueMails.class);
    }

    /** This person is registered, now. */
    Registration registered(Event event, Attendee attendee) {
        var registration = People.registered(attendee, event, clock.instant());
        registrations().signUp(registration, clock.instant());
        return registration;
    }

    /** A request for this event with the pass of a registration as it was then. */
    Reply send(Registration registration, HttpSample request) {
        return send(registration.event(), request.header("authorization", "Bearer " + signed(registration.pass())));
    }

    /** What only the function that sends mails can do in the real system. */
    String signed(Pass pass) {
        return context.getBean(PassSigner.class).sign(pass);
    }
}
