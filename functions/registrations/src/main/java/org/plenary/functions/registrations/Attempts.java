package org.plenary.functions.registrations;

import java.util.function.Function;
import org.plenary.domain.registration.Registration;

/** Takes a step with a registration as it was read, and where somebody was faster, decides it again on what stands there then. */
final class Attempts {
    /** Who is overtaken this often in a row stands in a crowd of writers that nobody expects: the caller may come again. */
    private static final int MOST = 5;

    private Attempts() {}

    /** The last attempt's outcome; {@link Step.Overtaken} where none came through. */
    static Step take(Registration read, Function<Registration, Step> step) {
        var outcome = step.apply(read);
        for (int attempts = 1; attempts < MOST && outcome instanceof Step.Overtaken(var current); attempts++) {
            outcome = step.apply(current);
        }
        return outcome;
    }
}
