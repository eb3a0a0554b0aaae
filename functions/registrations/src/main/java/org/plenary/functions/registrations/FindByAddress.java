package org.plenary.functions.registrations;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.plenary.aws.secret.SecretsPath;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.Peppers;

/** Finds the registration that an address leads to: the address that it was made with, or that it was corrected to. */
@Singleton
@Requires(bean = SecretsPath.class)
final class FindByAddress {
    private final KeptRegistrations registrations;
    private final Peppers peppers;

    FindByAddress(KeptRegistrations registrations, Peppers peppers) {
        this.registrations = registrations;
        this.peppers = peppers;
    }

    Optional<KeptRegistration> find(Event event, EmailAddress address) {
        var id = peppers.pepper(event.pepperId()).registrationId(event.id(), address);
        return registrations.ledToBy(event.id(), id);
    }
}
