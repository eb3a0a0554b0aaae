package org.plenary.functions.registrations;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import org.plenary.aws.secret.SecretsPath;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.web.Caller;
import org.plenary.web.JsonBody;

/** What an organiser does for somebody who stays registered, or may be again; the answer is the registration as it is then. */
@Controller("/api/organisations/{organisationId}/events/{eventId}/registrations/{registrationId}")
@Requires(bean = SecretsPath.class)
final class StepController {
    private final OrganisersEvents of;
    private final KeptRegistrations registrations;
    private final ChangeRegistration changeRegistration;
    private final CorrectAddress correctAddress;

    StepController(
            OrganisersEvents of,
            KeptRegistrations registrations,
            ChangeRegistration changeRegistration,
            CorrectAddress correctAddress) {
        this.of = of;
        this.registrations = registrations;
        this.changeRegistration = changeRegistration;
        this.correctAddress = correctAddress;
    }

    @Post("/cancellation")
    HttpResponse<?> cancel(String organisationId, String eventId, String registrationId, Caller caller) {
        return of.registration(
                caller,
                organisationId,
                eventId,
                registrationId,
                (event, id) -> shown(event, id, changeRegistration.change(event.id(), id, Registration::cancel)));
    }

    @Put("/email")
    HttpResponse<?> correctAddress(
            String organisationId,
            String eventId,
            String registrationId,
            Caller caller,
            @JsonBody AddressRequest request) {
        return of.registration(
                caller,
                organisationId,
                eventId,
                registrationId,
                (event, id) -> shown(event, id, correctAddress.correct(event, id, request.email())));
    }

    private HttpResponse<?> shown(Event event, RegistrationId id, Step step) {
        return StepAnswer.of(step, () -> RegistrationController.shown(registrations.kept(event.id(), id)));
    }
}
