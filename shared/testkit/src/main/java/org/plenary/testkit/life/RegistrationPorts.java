package org.plenary.testkit.life;

import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.Erasures;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.Registrations;
import org.plenary.testkit.InMemoryRegistrations;

/** All that reads and writes the same registrations. */
public record RegistrationPorts(
        Registrations registrations, KeptRegistrations kept, DueMails mails, Erasures erasures) {
    /** Empty ones in memory. */
    public static RegistrationPorts inMemory() {
        var all = new InMemoryRegistrations();
        return new RegistrationPorts(all, all, all, all);
    }
}
