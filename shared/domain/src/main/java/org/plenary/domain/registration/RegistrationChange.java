package org.plenary.domain.registration;

import java.time.Instant;

/** What becomes of a step in the life of a registration. */
public sealed interface RegistrationChange {
    /**
     * The registration as it is to be stored, its version raised by one.
     *
     * @param mailDue whether the person is to be told by mail
     */
    record Changed(Registration registration, boolean mailDue) implements RegistrationChange {
        /**
         * Whether what is kept is the effect of this change, made at {@code now}: an answer may be lost, and the request be repeated. Somebody
         * else's change may lead to the same registration, but does not call for this one's mail.
         */
        public boolean isMadeIn(KeptRegistration kept, Instant now) {
            return kept.registration().equals(registration)
                    && (!mailDue || kept.mailing().asks().contains(now));
        }
    }

    /** The step was taken before, or leads to where it is: nothing to store, and the same answer. */
    record Same(Registration registration) implements RegistrationChange {}

    /** No such step leads out of where it is. */
    record NotPossible(Registration registration) implements RegistrationChange {}
}
