package org.plenary.domain.registration;

import java.time.Instant;

/** That no mail goes to an address any more, and since when; correcting the address lifts it. */
public record Suppression(Reason reason, Instant at) {
    /** Why. */
    public enum Reason {
        /** The mail server behind the address refused it for good. */
        BOUNCED,
        /** Its owner called our mail spam. */
        COMPLAINED
    }
}
