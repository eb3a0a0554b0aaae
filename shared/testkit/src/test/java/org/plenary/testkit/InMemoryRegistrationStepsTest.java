package org.plenary.testkit;

import org.plenary.testkit.life.AddressCorrectionContract;
import org.plenary.testkit.life.ErasuresContract;
import org.plenary.testkit.life.MailBoundsContract;
import org.plenary.testkit.life.MailMarkersContract;
import org.plenary.testkit.life.RegistrationPorts;
import org.plenary.testkit.life.RegistrationStepsContract;

final class InMemoryRegistrationStepsTest
        implements RegistrationStepsContract,
                AddressCorrectionContract,
                MailBoundsContract,
                MailMarkersContract,
                ErasuresContract {
    private final RegistrationPorts ports = RegistrationPorts.inMemory();

    @Override
    public RegistrationPorts ports() {
        return ports;
    }
}
