package org.plenary.functions.signup;

import java.util.function.Supplier;
import org.plenary.domain.Unavailable;

/** One round of loading, deciding and storing, which somebody else may overtake. */
sealed interface Attempt<T> {
    /** How often somebody may be faster before the caller is asked to come again. */
    int MOST = 5;

    /** It came to its end. */
    record Settled<T>(T result) implements Attempt<T> {}

    /** Somebody was faster: what was decided on stands there no more. */
    record Overtaken<T>() implements Attempt<T> {}

    /** Tries until an attempt settles, each from what stands there then. */
    static <T> T settle(Supplier<Attempt<T>> attempts) {
        for (int i = 0; i < MOST; i++) {
            if (attempts.get() instanceof Settled<T>(var result)) {
                return result;
            }
        }
        throw new Unavailable("others were faster " + MOST + " times");
    }
}
