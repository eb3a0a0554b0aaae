package org.plenary.functions.signup;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.plenary.domain.event.RecentEvents;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.Pass;
import org.plenary.domain.registration.Peppers;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;

/** Everything that is held about an attendee: other tables hold nothing of a person whose registration is kept. */
@Singleton
final class Export {
    private final KeptRegistrations registrations;
    private final RecentEvents events;
    private final Peppers peppers;
    private final Clock clock;

    Export(KeptRegistrations registrations, RecentEvents events, Peppers peppers, Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.peppers = peppers;
        this.clock = clock;
    }

    /** Nothing where the pass opens nothing. */
    Optional<ExportView> of(Pass pass) {
        return registrations
                .kept(pass.event(), pass.registration())
                .filter(kept -> kept.registration().isOpenedBy(pass))
                .map(this::view);
    }

    private ExportView view(KeptRegistration kept) {
        return ExportView.of(kept, alias(kept.registration()));
    }

    /** The id that leads to this registration because its address was corrected. */
    private Optional<RegistrationId> alias(Registration registration) {
        return events.find(registration.event(), clock.instant())
                .map(event -> peppers.pepper(event.pepperId())
                        .registrationId(event.id(), registration.attendee().email()))
                .filter(id -> !id.equals(registration.id()));
    }
}
