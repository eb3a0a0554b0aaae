package org.plenary.functions.statistics.audit;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.domain.Page;
import org.plenary.domain.audit.AuditId;
import org.plenary.domain.audit.AuditQueue;
import org.plenary.domain.audit.AuditRequest;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;

/** Asks for the day's audits: one of each series, and of each event that stands by itself. A repeat asks for the same, and they are made once. */
@Singleton
@Requires(bean = AuditQueue.class)
final class ScheduleAudits {
    private static final int EVENTS_A_PAGE = 100;
    /** The last instant of four digits a year: nothing closes later. */
    private static final Instant EVER = Instant.parse("9999-12-31T23:59:59.999Z");

    private final Events events;
    private final AuditQueue queue;
    private final Clock clock;

    ScheduleAudits(Events events, AuditQueue queue, Clock clock) {
        this.events = events;
        this.queue = queue;
        this.clock = clock;
    }

    /** How many were asked for. */
    int ask() {
        var audit = new AuditId("daily-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        List<AuditRequest> requests = Stream.of(EventState.PUBLISHED, EventState.CANCELLED)
                .flatMap(state -> Page.all(from -> events.keepingRegistrations(state, EVER, EVENTS_A_PAGE, from)))
                .map(event -> request(event, audit))
                .distinct()
                .toList();
        requests.forEach(queue::put);
        return requests.size();
    }

    private static AuditRequest request(Event event, AuditId audit) {
        return event.details()
                .series()
                .seriesId()
                .<AuditRequest>map(series -> new AuditRequest.OfSeries(event.organisation(), series, audit))
                .orElseGet(() -> new AuditRequest.OfEvent(event.id(), audit));
    }
}
