package org.plenary.functions.registrations;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Events;
import org.plenary.domain.registration.Buckets;
import org.plenary.domain.registration.Erasure.Reason;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationFilter;

/**
 * Erases the registrations of an event whose time is over, bucket beside bucket, and those who are back. What is erased is listed no more,
 * so a run that was cut off is taken up by the next one where it stopped.
 */
@Singleton
final class EraseWhatIsOver {
    /** The event is read again before each page: whoever moves its date waits for so many erasures a bucket at most. */
    private static final int PAGE = 100;

    private final Events events;
    private final KeptRegistrations registrations;
    private final EraseRegistration eraseRegistration;
    private final Clock clock;

    EraseWhatIsOver(Events events, KeptRegistrations registrations, EraseRegistration eraseRegistration, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.eraseRegistration = eraseRegistration;
        this.clock = clock;
    }

    /** What there was to erase of the event, and what became of it. */
    Optional<RetentionReport.OfEvent> visit(EventId id, List<Registration> back) {
        return events.find(id).map(event -> visit(event, back));
    }

    private RetentionReport.OfEvent visit(Event event, List<Registration> back) {
        long again =
                back.stream().filter(found -> isErased(found, Reason.REQUEST)).count();
        var over = isOver(event.id()) ? eraseAll(event) : ErasureFigures.NONE;
        return new RetentionReport.OfEvent(
                event.id().value(),
                event.details().registrationsEndAt(),
                over.met(),
                back.size(),
                again + over.erased());
    }

    private ErasureFigures eraseAll(Event event) {
        var figures = Buckets.sideBySide(bucket -> eraseBucket(event.id(), bucket)).stream()
                .reduce(ErasureFigures.NONE, ErasureFigures::plus);
        if (figures.met() == 0) {
            // Only a run that met nobody says so: who was signing up while the last one erased has come by now.
            events.registrationsErased(event);
        }
        return figures;
    }

    private ErasureFigures eraseBucket(EventId event, String bucket) {
        var figures = ErasureFigures.NONE;
        String after = "";
        do {
            if (!isOver(event)) {
                return figures;
            }
            var page = registrations.page(event, bucket, RegistrationFilter.ALL, PAGE, after);
            for (var kept : page.items()) {
                figures = figures.plus(ErasureFigures.of(isErased(kept.registration(), Reason.RETENTION)));
            }
            after = page.next();
        } while (!after.isEmpty());
        return figures;
    }

    private boolean isOver(EventId id) {
        return events.find(id)
                .filter(event -> event.keepsRegistrationsNoLonger(clock.instant()))
                .isPresent();
    }

    // Somebody else's erasing is none of this run's, but leaves nothing either.
    private boolean isErased(Registration registration, Reason reason) {
        return eraseRegistration.erase(registration, reason) instanceof Step.Taken;
    }
}
