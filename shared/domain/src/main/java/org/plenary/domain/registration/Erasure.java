package org.plenary.domain.registration;

import java.time.Instant;

/** That a registration was erased because somebody asked, and when: to be done again where a backup brings it back. */
public record Erasure(RegistrationId registration, Instant at) {
    /** Why a registration is erased. */
    public enum Reason {
        /** The person, or an organiser for the person, asked for it. */
        REQUEST,
        /** Its time was over. */
        RETENTION
    }
}
