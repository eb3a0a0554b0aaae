package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.PassVerifier;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.Registrations;

/** Opens the registration that a pass is for; every time it is read anew, so that a revoked pass opens nothing from that moment. */
@Singleton
final class MyRegistration {
    private final PassVerifier passes;
    private final Registrations registrations;

    MyRegistration(PassVerifier passes, Registrations registrations) {
        this.passes = passes;
        this.registrations = registrations;
    }

    /** Nothing where the pass is not ours, is for another event, or was revoked: the reason is nobody's business. */
    Optional<Registration> openedBy(String signedPass, EventId event) {
        return passes.verify(signedPass)
                .filter(pass -> pass.event().equals(event))
                .flatMap(pass -> registrations
                        .find(event, pass.registration())
                        .filter(registration -> registration.isOpenedBy(pass)));
    }
}
