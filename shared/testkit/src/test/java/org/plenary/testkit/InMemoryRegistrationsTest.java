package org.plenary.testkit;

import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.Registrations;

final class InMemoryRegistrationsTest implements RegistrationsContract {
    private final InMemoryRegistrations registrations = new InMemoryRegistrations();

    @Override
    public Registrations registrations() {
        return registrations;
    }

    @Override
    public DueMails dueMails() {
        return registrations;
    }
}
