package org.plenary.functions.registrations;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Registrations;

/** Takes a step that the registration itself decides: cancelling it, revoking its passes. */
@Singleton
final class ChangeRegistration {
    private final Registrations registrations;
    private final Clock clock;

    ChangeRegistration(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    Step change(EventId event, RegistrationId id, Function<Registration, RegistrationChange> step) {
        return registrations
                .find(event, id)
                .map(found -> Attempts.take(found, registration -> store(step.apply(registration))))
                .orElseGet(Step.NobodyThere::new);
    }

    private Step store(RegistrationChange change) {
        return switch (change) {
            case Changed changed -> Step.of(registrations.change(changed, clock.instant()));
            case RegistrationChange.Same _ -> new Step.Taken();
            case RegistrationChange.NotPossible _ -> new Step.NotPossible();
        };
    }
}
