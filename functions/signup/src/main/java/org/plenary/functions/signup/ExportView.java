package org.plenary.functions.signup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.Mailing;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Suppression;

/**
 * Everything that is held about an attendee, for the attendee.
 *
 * @param epoch the number of the pass that opens it
 * @param version counts the changes
 * @param alias another id that leads here, where the address was corrected
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportView(
        RegistrationView registration,
        int epoch,
        long version,
        @Nullable String alias,
        Mails mails) {

    /**
     * What was, and is to be, sent to the attendee.
     *
     * @param askedAt when mails were last called for, the newest first
     * @param claims how often a mail was about to be sent
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mails(
            String state,
            List<Instant> askedAt,
            @Nullable Instant claimedUntil,
            int claims,
            @Nullable Instant mailedAt,
            @Nullable String suppressed,
            @Nullable Instant suppressedAt) {

        static Mails of(Mailing mailing) {
            return new Mails(
                    mailing.state().name(),
                    mailing.asks(),
                    mailing.claimedUntil().orElse(null),
                    mailing.claims(),
                    mailing.mailedAt().orElse(null),
                    mailing.suppression()
                            .map(suppression -> suppression.reason().name())
                            .orElse(null),
                    mailing.suppression().map(Suppression::at).orElse(null));
        }
    }

    static ExportView of(KeptRegistration kept, Optional<RegistrationId> alias) {
        var registration = kept.registration();
        return new ExportView(
                RegistrationView.of(registration),
                registration.epoch(),
                registration.version(),
                alias.map(RegistrationId::value).orElse(null),
                Mails.of(kept.mailing()));
    }
}
