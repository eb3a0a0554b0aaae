package org.plenary.testkit;

import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.Registrations;

final class InMemoryKeptRegistrationsTest implements KeptRegistrationsContract {
    private final InMemoryRegistrations registrations = new InMemoryRegistrations();

    @Override
    public Registrations registrations() {
        return registrations;
    }

    @Override
    public KeptRegistrations keptRegistrations() {
        return registrations;
    }
}
