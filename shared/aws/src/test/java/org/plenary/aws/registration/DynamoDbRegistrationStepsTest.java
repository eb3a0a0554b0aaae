package org.plenary.aws.registration;

import org.junit.jupiter.api.Tag;
import org.plenary.testkit.life.AddressCorrectionContract;
import org.plenary.testkit.life.ErasuresContract;
import org.plenary.testkit.life.MailBoundsContract;
import org.plenary.testkit.life.MailMarkersContract;
import org.plenary.testkit.life.RegistrationPorts;
import org.plenary.testkit.life.RegistrationStepsContract;

/** On one set of tables, for every test makes up events of its own. */
@Tag("contract")
final class DynamoDbRegistrationStepsTest
        implements RegistrationStepsContract,
                AddressCorrectionContract,
                MailBoundsContract,
                MailMarkersContract,
                ErasuresContract {
    private static final RegistrationPorts PORTS = Tables.create().ports();

    @Override
    public RegistrationPorts ports() {
        return PORTS;
    }
}
