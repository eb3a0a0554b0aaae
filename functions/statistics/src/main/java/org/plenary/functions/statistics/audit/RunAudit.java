package org.plenary.functions.statistics.audit;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashSet;
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

/** Audits what is asked for. */
@Singleton
@Requires(bean = Walk.class)
final class RunAudit {
    private static final int EVENTS_A_PAGE = 100;

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

    /** Audits it; an event that is not there, or keeps its registrations no longer, has nothing to audit. */
    void run(AuditRequest request) {
        switch (request) {
            case AuditRequest.OfEvent(var event, var audit) -> audit(event, audit, Optional.empty());
            case AuditRequest.OfSeries series -> audit(series);
        }
    }

    private void audit(AuditRequest.OfSeries series) {
        // Marks are compared within this one count and never kept: a key of its own, that nobody needs to keep secret.
        var marks = PersonMarks.drawn(random);
        var people = new HashSet<String>();
        long registrations = 0;
        var ofSeries = Page.all(from -> events.ofSeries(series.organisation(), series.series(), EVENTS_A_PAGE, from));
        for (var event : ofSeries.map(Event::id).toList()) {
            var survey = audit(event, series.audit(), Optional.of(marks));
            survey.map(Survey::people).ifPresent(people::addAll);
            registrations += survey.map(Survey::live).orElse(0L);
        }
        reports.put(
                series.organisation(), series.series(), new SeriesPeople(people.size(), registrations, patience.now()));
    }

    private Optional<Survey> audit(EventId id, AuditId audit, Optional<PersonMarks> marks) {
        return events.find(id)
                .filter(event -> !event.keepsRegistrationsNoLonger(patience.now()))
                .flatMap(event -> auditEvent.audit(event.id(), audit, marks));
    }
}
