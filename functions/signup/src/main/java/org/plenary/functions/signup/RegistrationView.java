package org.plenary.functions.signup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.registration.Agreement;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.Consents;
import org.plenary.domain.registration.Registration;

/**
 * A registration as its attendee sees it.
 *
 * @param consents by purpose and field, {@code {"SERIES_INVITATIONS": {"EMAIL": {"version": "2026-11", "at": "2026-11-05T09:00:00Z"}}}}
 */
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
        Instant registeredAt,
        @Nullable AgreementView codeOfConduct,
        Map<String, Map<String, AgreementView>> consents) {

    /** That the attendee agreed: to which version of the text, and when. */
    @Serdeable
    record AgreementView(String version, Instant at) {
        static AgreementView of(Agreement agreement) {
            return new AgreementView(agreement.version().value(), agreement.at());
        }
    }

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
                registration.registeredAt(),
                registration.consents().codeOfConduct().map(AgreementView::of).orElse(null),
                given(registration.consents()));
    }

    private static Map<String, Map<String, AgreementView>> given(Consents consents) {
        var given = new TreeMap<String, Map<String, AgreementView>>();
        consents.given()
                .forEach((consent, agreement) -> given.computeIfAbsent(
                                consent.purpose().name(), _ -> new TreeMap<>())
                        .put(consent.field().name(), AgreementView.of(agreement)));
        return given;
    }
}
