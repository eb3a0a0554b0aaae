package org.plenary.functions.registrations;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.Map;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Registrations;
import org.plenary.testkit.Backend;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.HttpLambda;
import org.plenary.testkit.HttpLambda.Reply;
import org.plenary.testkit.HttpSample;
import org.plenary.testkit.People;
import org.plenary.testkit.SettableClock;

/** The function as tests use it: its real handler on a database of its own, called by an organiser of {@code acme} at a time that they set. */
final class RegistrationsFunction {
    static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    private static final HttpSample LIST = HttpSample.of("registrations/list-registrations.json");
    private static final HttpSample SEARCH = HttpSample.of("registrations/search-registration.json");
    private static final HttpSample GET = HttpSample.of("registrations/get-registration.json");
    private static final HttpSample CANCEL = HttpSample.of("registrations/cancel-registration.json");
    private static final HttpSample CORRECT = HttpSample.of("registrations/correct-address.json");
    private static final HttpSample REVOKE = HttpSample.of("registrations/revoke-pass.json");
    private static final HttpSample ERASE = HttpSample.of("registrations/erase-registration.json");
    private static final HttpSample MAILS = HttpSample.of("registrations/mail-figures.json");
    private static final HttpSample RETENTION = HttpSample.of("registrations/retention.json");

    final SettableClock clock = new SettableClock(NOW);
    private final ApplicationContext context = ApplicationContext.builder()
            .properties(Backend.start().environment())
            .singletons(clock)
            .start();
    private final HttpLambda<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> lambda = new HttpLambda<>(
            new RegistrationsHandler(context), APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPResponse.class);

    /** A published event of {@code acme}. */
    Event given(String id) {
        var event = Conferences.event(id, Conferences.details(EventState.PUBLISHED));
        events().create(event);
        return event;
    }

    /** Somebody who has registered at {@code NOW}. */
    Registration registered(Attendee attendee, Event event) {
        var registration = People.registered(attendee, event, NOW);
        registrations().signUp(registration, NOW);
        return registration;
    }

    Reply send(HttpSample request) {
        return lambda.send(request);
    }

    static HttpSample list(Event event, Map<String, String> query) {
        return of(LIST, event).query(query);
    }

    static HttpSample search(Event event, String address) {
        return of(SEARCH, event).field("email", '"' + address + '"');
    }

    static HttpSample get(Registration registration) {
        return of(GET, registration);
    }

    static HttpSample cancel(Registration registration) {
        return of(CANCEL, registration);
    }

    static HttpSample correct(Registration registration, String address) {
        return of(CORRECT, registration).field("email", '"' + address + '"');
    }

    static HttpSample revoke(Registration registration, String epoch) {
        return of(REVOKE, registration).path(Map.of("epoch", epoch));
    }

    static HttpSample erase(Registration registration) {
        return of(ERASE, registration);
    }

    static HttpSample mails(Event event) {
        return of(MAILS, event);
    }

    static HttpSample retention(Event event) {
        return of(RETENTION, event);
    }

    KeptRegistration kept(Registration registration) {
        return context.getBean(KeptRegistrations.class)
                .kept(registration.event(), registration.id())
                .orElseThrow();
    }

    Registrations registrations() {
        return context.getBean(Registrations.class);
    }

    Events events() {
        return context.getBean(Events.class);
    }

    DueMails mails() {
        return context.getBean(DueMails.class);
    }

    private static HttpSample of(HttpSample sample, Event event) {
        return sample.path(
                        Map.of("organisationId", "acme", "eventId", event.id().value()))
                .groups("[organiser:acme]");
    }

    private static HttpSample of(HttpSample sample, Registration registration) {
        RegistrationId id = registration.id();
        return sample.path(Map.of(
                        "organisationId", "acme",
                        "eventId", registration.event().value(),
                        "registrationId", id.value()))
                .groups("[organiser:acme]");
    }
}
