package org.plenary.functions.signup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.Registration;

/** A registration as its attendee sees it. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationView(
        String registrationId,
        String eventId,
        String name,
        String email,
        String company,
        String country,
        @Nullable String city,
        String relationship,
        String language,
        String state,
        String payment,
        String phase,
        String day,
        Instant registeredAt) {

    static RegistrationView of(Registration registration) {
        var attendee = registration.attendee();
        return new RegistrationView(
                registration.id().value(),
                registration.event().value(),
                attendee.name().value(),
                attendee.email().value(),
                attendee.company().value(),
                attendee.country().value(),
                attendee.city().equals(City.NOT_GIVEN) ? null : attendee.city().value(),
                attendee.relationship().name(),
                attendee.language().value(),
                registration.state().name(),
                registration.payment().name(),
                registration.phase().name(),
                registration.day().toString(),
                registration.registeredAt());
    }
}
