package org.plenary.testkit;

import org.plenary.testkit.life.RegistrationPorts;
import org.plenary.testkit.life.RegistrationStepsContract;

final class InMemoryRegistrationStepsTest implements RegistrationStepsContract {
    private final RegistrationPorts ports = RegistrationPorts.inMemory();

    @Override
    public RegistrationPorts ports() {
        return ports;
    }
}
