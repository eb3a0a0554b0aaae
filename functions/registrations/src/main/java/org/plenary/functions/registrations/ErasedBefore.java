package org.plenary.functions.registrations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.plenary.domain.Page;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.Erasures;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.Registrations;

/** Finds those again who asked to be erased, and whom the restoring of a backup has brought back. */
@Singleton
final class ErasedBefore {
    private final Erasures erasures;
    private final Registrations registrations;

    ErasedBefore(Erasures erasures, Registrations registrations) {
        this.erasures = erasures;
        this.registrations = registrations;
    }

    /** Those who are back at this event; who signed up again after being erased is there by right. */
    List<Registration> backAt(EventId event) {
        return Page.all(from -> erasures.of(event, from))
                .flatMap(erasure -> back(event, erasure).stream())
                .toList();
    }

    private Optional<Registration> back(EventId event, Erasure erasure) {
        return registrations
                .find(event, erasure.registration())
                .filter(found -> !found.registeredAt().isAfter(erasure.at()));
    }
}
