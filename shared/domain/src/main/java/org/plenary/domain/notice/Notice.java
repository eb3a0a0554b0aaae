package org.plenary.domain.notice;

import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.RegistrationId;

/** That a registrant is to be told something. Ids only: who that is, and what is true by then, is read when the mail is written. */
public record Notice(Kind kind, EventId event, RegistrationId registration) {
    /** What for. */
    public enum Kind {
        /** Somebody registered. */
        CONFIRMATION,
        /** Somebody who is registered signed up once more, or asked for the pass again. */
        PASS_AGAIN
    }
}
