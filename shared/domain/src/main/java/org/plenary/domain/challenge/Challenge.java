package org.plenary.domain.challenge;

import org.plenary.domain.Unavailable;

/** Verifies that a person, and no machine, is asking. */
public interface Challenge {
    /** What the verification says. */
    enum Outcome {
        PASSED,
        /** No token, an invented one, one that was used before, or one that is too old. */
        REFUSED
    }

    /**
     * Uses the token up.
     *
     * @throws Unavailable where nobody can tell: who is not verified does not get in
     */
    Outcome verify(ChallengeToken token);
}
