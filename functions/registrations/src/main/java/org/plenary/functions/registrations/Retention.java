package org.plenary.functions.registrations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through the events whose people may have to be erased: erases them, or only says whom. It may be repeated and cut off at any point. */
@Singleton
final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final EventsToErase events;
    private final ErasedBefore erasedBefore;
    private final EraseWhatIsOver eraseWhatIsOver;
    private final ForeseeErasing foreseeErasing;

    Retention(
            EventsToErase events,
            ErasedBefore erasedBefore,
            EraseWhatIsOver eraseWhatIsOver,
            ForeseeErasing foreseeErasing) {
        this.events = events;
        this.erasedBefore = erasedBefore;
        this.eraseWhatIsOver = eraseWhatIsOver;
        this.foreseeErasing = foreseeErasing;
    }

    /**
     * Visits every event, whatever becomes of the others.
     *
     * @throws IllegalStateException naming the events that something failed at; they are visited again by the next run
     */
    RetentionReport run(RetentionRequest request) {
        var reports = new ArrayList<RetentionReport.OfEvent>();
        var failed = new ArrayList<EventId>();
        for (var event : request.afterRestore() ? events.all() : events.closed()) {
            try {
                visit(event, request).ifPresent(reports::add);
            } catch (RuntimeException failure) {
                LOG.error("the registrations of {} could not all be visited", event, failure);
                failed.add(event);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("not visited to the end: " + failed);
        }
        return new RetentionReport(request.dryRun(), request.afterRestore(), reports);
    }

    private Optional<RetentionReport.OfEvent> visit(EventId event, RetentionRequest request) {
        List<Registration> back = request.afterRestore() ? erasedBefore.backAt(event) : List.of();
        var report = request.dryRun() ? foreseeErasing.visit(event, back) : eraseWhatIsOver.visit(event, back);
        report.filter(visited -> visited.erased() > 0)
                .ifPresent(visited -> LOG.info("{} registrations of {} were erased", visited.erased(), event));
        return report.filter(RetentionReport.OfEvent::saysSomething);
    }
}
