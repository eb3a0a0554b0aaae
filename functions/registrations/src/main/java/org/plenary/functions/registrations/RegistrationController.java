package org.plenary.functions.registrations;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.aws.secret.SecretsPath;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.web.Caller;
import org.plenary.web.JsonBody;
import org.plenary.web.PageLimit;

/** The registrations of an event, as its organisers see them. */
@Controller("/api/organisations/{organisationId}/events/{eventId}/registrations")
@Requires(bean = SecretsPath.class)
final class RegistrationController {
    private final OrganisersEvents of;
    private final KeptRegistrations registrations;
    private final ListRegistrations listRegistrations;
    private final FindByAddress findByAddress;

    RegistrationController(
            OrganisersEvents of,
            KeptRegistrations registrations,
            ListRegistrations listRegistrations,
            FindByAddress findByAddress) {
        this.of = of;
        this.registrations = registrations;
        this.listRegistrations = listRegistrations;
        this.findByAddress = findByAddress;
    }

    @Get
    HttpResponse<?> list(String organisationId, String eventId, Caller caller, HttpRequest<?> request) {
        return of.event(caller, organisationId, eventId, event -> page(event, parameters(request)));
    }

    @Post("/search")
    HttpResponse<?> search(String organisationId, String eventId, Caller caller, @JsonBody AddressRequest request) {
        return of.event(caller, organisationId, eventId, event -> shown(findByAddress.find(event, request.email())));
    }

    @Get("/{registrationId}")
    HttpResponse<?> show(String organisationId, String eventId, String registrationId, Caller caller) {
        return of.registration(
                caller,
                organisationId,
                eventId,
                registrationId,
                (event, id) -> shown(registrations.kept(event.id(), id)));
    }

    /** A registration as it is now, for no cache; nobody's is not there. */
    static HttpResponse<?> shown(Optional<KeptRegistration> registration) {
        return registration
                .<HttpResponse<?>>map(kept ->
                        HttpResponse.ok(RegistrationView.of(kept)).header(HttpHeaders.CACHE_CONTROL, "no-store"))
                .orElseGet(OrganisersEvents::nobodyThere);
    }

    private HttpResponse<?> page(Event event, Map<String, String> parameters) {
        try {
            var page = listRegistrations.list(event, ListQuery.of(parameters));
            return HttpResponse.ok(RegistrationView.PageView.of(page)).header(HttpHeaders.CACHE_CONTROL, "no-store");
        } catch (InvalidValue invalid) {
            return PageLimit.refused(invalid);
        }
    }

    // What comes twice has no possible value any more: it is refused with both.
    private static Map<String, String> parameters(HttpRequest<?> request) {
        return request.getParameters().asMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> String.join(",", parameter.getValue())));
    }
}
