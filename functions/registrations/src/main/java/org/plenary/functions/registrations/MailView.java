package org.plenary.functions.registrations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.registration.Mailing;
import org.plenary.domain.registration.Suppression;

/**
 * How it stands with a person's mails.
 *
 * @param askedAt when a mail was last called for
 * @param mailedAt when one last left
 * @param claims how often sending one was begun
 * @param suppressed why no mail goes to the address any more
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record MailView(
        String state,
        Instant askedAt,
        @Nullable Instant mailedAt,
        int claims,
        @Nullable SuppressionView suppressed) {

    /** That the address bounced or complained, and when. */
    @Serdeable
    record SuppressionView(String reason, Instant at) {
        static SuppressionView of(Suppression suppression) {
            return new SuppressionView(suppression.reason().name(), suppression.at());
        }
    }

    static MailView of(Mailing mailing) {
        return new MailView(
                mailing.state().name(),
                mailing.asks().getFirst(),
                mailing.mailedAt().orElse(null),
                mailing.claims(),
                mailing.suppression().map(SuppressionView::of).orElse(null));
    }
}
