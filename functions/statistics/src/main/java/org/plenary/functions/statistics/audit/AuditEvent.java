package org.plenary.functions.statistics.audit;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.plenary.domain.audit.AuditId;
import org.plenary.domain.audit.Findings;
import org.plenary.domain.audit.PersonMarks;
import org.plenary.domain.event.EventId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Audits the counts of one event: counts again, keeps what it finds, and repairs it. May be called again, and be cut off at any point. */
@Singleton
@Requires(bean = Walk.class)
final class AuditEvent {
    private static final Logger LOG = LoggerFactory.getLogger(AuditEvent.class);

    private final Walk walk;
    private final TallyState tally;
    private final Reconcile reconcile;
    private final Repair repair;

    AuditEvent(Walk walk, TallyState tally, Reconcile reconcile, Repair repair) {
        this.walk = walk;
        this.tally = tally;
        this.reconcile = reconcile;
        this.repair = repair;
    }

    /**
     * Audits an event whose registrations are kept.
     *
     * @param marks where its people are to be told apart
     * @param deadline until when it may look for what differs
     * @return what the registrations told; absent where retention has begun to erase them, for the counts then know more than the table
     */
    Optional<Survey> audit(EventId event, AuditId audit, Optional<PersonMarks> marks, Instant deadline) {
        reconcile.closeStale(tally.read(event));
        var survey = walk.survey(event, marks);
        var made = repair.made(event, audit);
        if (made.isPresent()) {
            made.filter(report -> !report.repaired())
                    .ifPresent(
                            report -> reconcile.locked(report.drift().keySet(), deadline, _ -> repair.repair(report)));
            return Optional.of(survey);
        }
        if (survey.recount().touchedByRetention()) {
            LOG.info("{} is not audited: retention has begun to erase", event);
            return Optional.empty();
        }
        var first = Findings.of(survey.recount(), tally.read(event));
        if (first.open().isEmpty()) {
            repair.report(event, audit, survey, first);
        } else {
            reconcile.run(event, first, deadline, findings -> repair.report(event, audit, survey, findings));
        }
        return Optional.of(survey);
    }
}
