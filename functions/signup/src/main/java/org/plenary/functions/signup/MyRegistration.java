package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationChange.NotPossible;
import org.plenary.domain.registration.RegistrationChange.Same;
import org.plenary.domain.registration.Registrations;
import org.plenary.domain.registration.Registrations.Stored;

/** The registration that a pass opens, and its attendee's steps; it is read anew for each, so that a revoked pass opens nothing from that moment. */
@Singleton
final class MyRegistration {
    /** What the domain decides about a registration. */
    @FunctionalInterface
    interface Step {
        RegistrationChange decide(Registration registration, Instant now);
    }

    private final Registrations registrations;
    private final Clock clock;

    MyRegistration(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    /** Nothing where the pass was revoked, or its registration erased: the reason is nobody's business. */
    Optional<Registration> openedBy(Pass pass) {
        return registrations.find(pass.event(), pass.registration()).filter(found -> found.isOpenedBy(pass));
    }

    /** As it is after this step, taken now or before; nothing where the pass opens nothing. */
    Optional<Registration> after(Step step, Pass pass) {
        return Attempt.settle(() -> attempt(step, pass));
    }

    private Attempt<Optional<Registration>> attempt(Step step, Pass pass) {
        var now = clock.instant();
        return openedBy(pass)
                .map(found -> store(step.decide(found, now), now))
                .orElseGet(() -> new Attempt.Settled<>(Optional.empty()));
    }

    private Attempt<Optional<Registration>> store(RegistrationChange change, Instant now) {
        return switch (change) {
            case Same(var same) -> new Attempt.Settled<>(Optional.of(same));
            case NotPossible(var asItIs) -> new Attempt.Settled<>(Optional.of(asItIs));
            case Changed changed ->
                registrations.change(changed, now) instanceof Stored.Done
                        ? new Attempt.Settled<>(Optional.of(changed.registration()))
                        : new Attempt.Overtaken<>();
        };
    }
}
