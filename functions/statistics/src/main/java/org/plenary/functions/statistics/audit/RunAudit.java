package org.plenary.functions.statistics.audit;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.plenary.domain.Page;
import org.plenary.domain.audit.AuditId;
import org.plenary.domain.audit.AuditReports;
import org.plenary.domain.audit.AuditReports.SeriesPeople;
import org.plenary.domain.audit.AuditRequest;
import org.plenary.domain.audit.PersonMarks;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Audits what is asked for. */
@Singleton
@Requires(bean = Walk.class)
final class RunAudit {
    private static final Logger LOG = LoggerFactory.getLogger(RunAudit.class);
    private static final int EVENTS_A_PAGE = 100;
    /** Of the function's 15 minutes: what is not told apart until then stays in motion. */
    private static final Duration TIME = Duration.ofMinutes(10);

    private final Events events;
    private final AuditEvent auditEvent;
    private final AuditReports reports;
    private final Patience patience;
    private final RandomGenerator random;

    RunAudit(Events events, AuditEvent auditEvent, AuditReports reports, Patience patience, RandomGenerator random) {
        this.events = events;
        this.auditEvent = auditEvent;
        this.reports = reports;
        this.patience = patience;
        this.random = random;
    }

    /**
     * Audits it; an event that is not there, or keeps its registrations no longer, has nothing to audit.
     *
     * @throws IllegalStateException when events of a series could not be audited; the others were
     */
    void run(AuditRequest request) {
        var deadline = patience.now().plus(TIME);
        switch (request) {
            case AuditRequest.OfEvent(var event, var audit) -> audit(event, audit, Optional.empty(), deadline);
            case AuditRequest.OfSeries series -> audit(series, deadline);
        }
    }

    private void audit(AuditRequest.OfSeries series, Instant deadline) {
        // Marks are compared within this one count and never kept: a key of its own, that nobody needs to keep secret.
        var marks = PersonMarks.drawn(random);
        var people = new HashSet<String>();
        var failed = new ArrayList<EventId>();
        long registrations = 0;
        for (var event : events(series)) {
            try {
                var survey = audit(event, series.audit(), Optional.of(marks), deadline);
                survey.map(Survey::people).ifPresent(people::addAll);
                registrations += survey.map(Survey::live).orElse(0L);
            } catch (RuntimeException failure) { // One event must not keep the others from their audits.
                LOG.error("{} could not be audited", event, failure);
                failed.add(event);
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("not audited: " + failed);
        }
        reports.put(
                series.organisation(), series.series(), new SeriesPeople(people.size(), registrations, patience.now()));
    }

    private List<EventId> events(AuditRequest.OfSeries series) {
        return Page.all(from -> events.ofSeries(series.organisation(), series.series(), EVENTS_A_PAGE, from))
                .map(Event::id)
                .toList();
    }

    private Optional<Survey> audit(EventId id, AuditId audit, Optional<PersonMarks> marks, Instant deadline) {
        return events.find(id)
                .filter(event -> !event.keepsRegistrationsNoLonger(patience.now()))
                .flatMap(event -> auditEvent.audit(event.id(), audit, marks, deadline));
    }
}
