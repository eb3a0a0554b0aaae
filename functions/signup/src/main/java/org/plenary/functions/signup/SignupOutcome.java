package org.plenary.functions.signup;

import java.time.Duration;
import java.time.Instant;

/** What a person is told who signs up, or signs up again; that the address is known is not among it. */
sealed interface SignupOutcome {
    record Accepted() implements SignupOutcome {}

    record NoSuchEvent() implements SignupOutcome {}

    record NotOpenYet(Instant opensAt) implements SignupOutcome {}

    record Closed() implements SignupOutcome {}

    record Cancelled() implements SignupOutcome {}

    /**
     * The event takes no more from this network for now.
     *
     * @param patience until it does
     */
    record TooManyFromNetwork(Duration patience) implements SignupOutcome {}
}
