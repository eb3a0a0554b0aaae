package org.plenary.functions.statistics.audit;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.aws.log.EmbeddedMetrics;
import org.plenary.domain.audit.AuditId;
import org.plenary.domain.audit.AuditReport;
import org.plenary.domain.audit.AuditReports;
import org.plenary.domain.audit.AuditReports.CitiesAsOf;
import org.plenary.domain.audit.Cuts;
import org.plenary.domain.audit.Findings;
import org.plenary.domain.event.EventId;
import org.plenary.domain.tally.Metric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what an audit finds, tells the operator, and adds the opposite of the drift to the counts: in this order, so that whoever dies in between is continued. */
@Singleton
@Requires(bean = Walk.class)
final class Repair {
    /** The metric that the alarm is on. */
    static final String DRIFT = "CountDrift";

    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

    private final AuditReports reports;
    private final Cuts cuts;
    private final EmbeddedMetrics figures;
    private final Patience patience;

    Repair(AuditReports reports, Cuts cuts, EmbeddedMetrics figures, Patience patience) {
        this.reports = reports;
        this.cuts = cuts;
        this.figures = figures;
        this.patience = patience;
    }

    /** What this audit has found already, where it is the last one; its repair may be left to do. */
    Optional<AuditReport> made(EventId event, AuditId audit) {
        return reports.latest(event).filter(report -> report.audit().equals(audit));
    }

    /** Keeps the findings and repairs what is certain. */
    void report(EventId event, AuditId audit, Survey survey, Findings findings) {
        var drift = findings.certain();
        var asOf = patience.now();
        var report = new AuditReport(event, audit, asOf, drift, findings.open().size(), drift.isEmpty());
        reports.put(report);
        if (!report.repaired()) {
            repair(report);
        }
        var cities = survey.cities();
        cities.countries().forEach(country -> reports.put(event, new CitiesAsOf(cities.of(country), asOf)));
    }

    /** Repairs what the report tells, while no other audit is at it; a repeat changes nothing more. */
    void repair(AuditReport report) {
        figures.count(Map.of(DRIFT, report.driftInAll()));
        LOG.warn("audit {} of {}: the counts were wrong by {}", report.audit(), report.event(), report.drift());
        var byMetric = new HashMap<Metric, Map<String, Long>>();
        report.drift()
                .forEach((counter, by) -> byMetric.computeIfAbsent(counter.metric(), _ -> new HashMap<>())
                        .put(counter.name(), -by));
        byMetric.forEach((metric, by) -> cuts.repair(metric, report.mark(), by));
        reports.put(report.afterRepair());
    }
}
