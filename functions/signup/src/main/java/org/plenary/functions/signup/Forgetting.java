package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.Registrations;
import org.plenary.domain.registration.Registrations.Stored;

/** Erases a registration because its attendee asks for it. */
@Singleton
final class Forgetting {
    /** What the attendee is told. */
    enum Outcome {
        /** Now or before: whoever has a pass of it may ask again. */
        FORGOTTEN,
        /** The pass opens nothing. */
        PASS_REFUSED
    }

    private final Registrations registrations;
    private final Clock clock;

    Forgetting(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    Outcome forget(Pass pass) {
        return Attempt.settle(() -> attempt(pass));
    }

    private Attempt<Outcome> attempt(Pass pass) {
        var found = registrations.find(pass.event(), pass.registration());
        if (found.isEmpty() && registrations.isErased(pass.event(), pass.registration())) {
            return new Attempt.Settled<>(Outcome.FORGOTTEN);
        }
        var opened = found.filter(registration -> registration.isOpenedBy(pass));
        if (opened.isEmpty()) {
            return new Attempt.Settled<>(Outcome.PASS_REFUSED);
        }
        return registrations.erase(opened.get(), Erasure.Reason.REQUEST, clock.instant()) instanceof Stored.Done
                ? new Attempt.Settled<>(Outcome.FORGOTTEN)
                : new Attempt.Overtaken<>();
    }
}
