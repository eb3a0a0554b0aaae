package org.plenary.functions.registrations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.Page;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.KeptRegistration;

/**
 * A registration as its organisers see it: all that is kept.
 *
 * @param consents by purpose, then field: {@code {"SERIES_INVITATIONS": {"EMAIL": {"version": "2026-11", "at": ...}}}}
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
        Map<String, Map<String, AgreementView>> consents,
        @Nullable AgreementView codeOfConduct,
        String state,
        String payment,
        String phase,
        String day,
        Instant registeredAt,
        int epoch,
        long version,
        MailView mail) {

    /** A page of an event's registrations. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(
            List<RegistrationView> registrations, @Nullable String next) {
        static PageView of(Page<KeptRegistration> page) {
            return new PageView(
                    page.items().stream().map(RegistrationView::of).toList(),
                    page.following().orElse(null));
        }
    }

    static RegistrationView of(KeptRegistration kept) {
        var registration = kept.registration();
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
                AgreementView.byPurpose(registration.consents()),
                registration.consents().codeOfConduct().map(AgreementView::of).orElse(null),
                registration.state().name(),
                registration.payment().name(),
                registration.phase().name(),
                registration.day().toString(),
                registration.registeredAt(),
                registration.epoch(),
                registration.version(),
                MailView.of(kept.mailing()));
    }
}
