package org.plenary.testkit.life;

import java.util.Optional;
import java.util.function.Supplier;
import org.plenary.domain.registration.Registration;

/**
 * A step that was decided on and is to be stored, once or again.
 *
 * @param wanted what is to stand there then, where the step changes it
 */
public record Decision(Optional<Registration> wanted, Supplier<Object> storing) {
    static Decision of(Supplier<Object> storing) {
        return new Decision(Optional.empty(), storing);
    }

    /** What became of it, in the outcome's own word, such as {@code Overtaken}. */
    public String store() {
        return storing.get().getClass().getSimpleName();
    }
}
