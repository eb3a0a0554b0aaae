package org.plenary.domain.registration;

import java.time.Instant;
import java.util.Optional;

/** What a registration's mail is about. It follows from what is true when the mail is written, not from what called for it. */
public enum MailKind {
    /** The first mail since the person registered. */
    CONFIRMATION,
    /** Somebody who is registered signed up once more, or asked for the pass again. */
    PASS_AGAIN,
    /** The registration is cancelled. */
    CANCELLATION;

    /**
     * The kind of the next mail.
     *
     * @param mailedAt when the last mail left, absent where none ever did
     */
    public static MailKind of(Registration registration, Optional<Instant> mailedAt) {
        if (registration.state() == RegistrationState.CANCELLED) {
            return CANCELLATION;
        }
        boolean mailed =
                mailedAt.filter(at -> !at.isBefore(registration.registeredAt())).isPresent();
        return mailed ? PASS_AGAIN : CONFIRMATION;
    }
}
