package org.plenary.functions.registrations;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.web.Caller;

/** How an organiser ends a pass, or all that is kept of somebody. */
@Controller("/api/organisations/{organisationId}/events/{eventId}/registrations/{registrationId}")
final class EndController {
    // Passes are counted from 1; who has had a billion of them is nobody.
    private static final Pattern EPOCH = Pattern.compile("[1-9][0-9]{0,8}");

    private final OrganisersEvents of;
    private final ChangeRegistration changeRegistration;
    private final EraseRegistration eraseRegistration;

    EndController(OrganisersEvents of, ChangeRegistration changeRegistration, EraseRegistration eraseRegistration) {
        this.of = of;
        this.changeRegistration = changeRegistration;
        this.eraseRegistration = eraseRegistration;
    }

    @Delete("/passes/{epoch}")
    HttpResponse<?> revoke(String organisationId, String eventId, String registrationId, String epoch, Caller caller) {
        return of.registration(
                caller,
                organisationId,
                eventId,
                registrationId,
                (event, id) -> epoch(epoch)
                        .<HttpResponse<?>>map(number -> revoked(event.id(), id, number))
                        .orElseGet(OrganisersEvents::nobodyThere));
    }

    @Post("/erasure")
    HttpResponse<?> erase(String organisationId, String eventId, String registrationId, Caller caller) {
        return of.registration(
                caller,
                organisationId,
                eventId,
                registrationId,
                (event, id) -> StepAnswer.of(eraseRegistration.erase(event.id(), id), HttpResponse::noContent));
    }

    // A pass that was never signed is not there to be revoked.
    private HttpResponse<?> revoked(EventId event, RegistrationId id, int epoch) {
        var step = changeRegistration.change(event, id, registration -> registration.revoke(epoch));
        return step instanceof Step.NotPossible
                ? OrganisersEvents.nobodyThere()
                : StepAnswer.of(step, HttpResponse::noContent);
    }

    private static Optional<Integer> epoch(String text) {
        return EPOCH.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
