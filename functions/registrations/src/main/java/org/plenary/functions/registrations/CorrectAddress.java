package org.plenary.functions.registrations;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.plenary.aws.secret.SecretsPath;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Pepper;
import org.plenary.domain.registration.Peppers;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Registrations;

/** Corrects the address of a registration, which keeps its id; a mail with a new pass leaves to the address, one that bounced before too. */
@Singleton
@Requires(bean = SecretsPath.class)
final class CorrectAddress {
    private final Registrations registrations;
    private final Peppers peppers;
    private final Clock clock;

    CorrectAddress(Registrations registrations, Peppers peppers, Clock clock) {
        this.registrations = registrations;
        this.peppers = peppers;
        this.clock = clock;
    }

    Step correct(Event event, RegistrationId id, EmailAddress address) {
        return registrations
                .find(event.id(), id)
                .map(found -> correct(found, address, peppers.pepper(event.pepperId())))
                .orElseGet(Step.NobodyThere::new);
    }

    private Step correct(Registration found, EmailAddress address, Pepper pepper) {
        return Attempts.take(found, registration -> store(registration, address, pepper));
    }

    private Step store(Registration registration, EmailAddress address, Pepper pepper) {
        return switch (registration.readdress(address)) {
            case Changed changed ->
                Step.of(registrations.readdress(
                        changed,
                        pepper.registrationId(registration.event(), address),
                        pepper.registrationId(
                                registration.event(), registration.attendee().email()),
                        clock.instant()));
            case RegistrationChange.Same _ -> new Step.Taken();
            case RegistrationChange.NotPossible _ -> new Step.NotPossible();
        };
    }
}
