package org.plenary.functions.registrations;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Erasure.Reason;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Registrations;

/** Leaves nothing of a person but that there was a registration; a repeat finds it done. */
@Singleton
final class EraseRegistration {
    private final Registrations registrations;
    private final Clock clock;

    EraseRegistration(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    /** Erases the registration of this id because somebody asked. */
    Step erase(EventId event, RegistrationId id) {
        return registrations
                .find(event, id)
                .map(found -> erase(found, Reason.REQUEST))
                .filter(step -> !(step instanceof Step.NobodyThere))
                .orElseGet(() -> registrations.isErased(event, id) ? new Step.Taken() : new Step.NobodyThere());
    }

    /** Erases a registration that was read; {@link Step.NobodyThere} where somebody else has. */
    Step erase(Registration read, Reason reason) {
        return Attempts.take(read, registration -> Step.of(registrations.erase(registration, reason, clock.instant())));
    }
}
