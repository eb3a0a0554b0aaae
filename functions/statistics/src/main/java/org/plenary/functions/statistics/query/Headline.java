package org.plenary.functions.statistics.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.domain.CountryCode;
import org.plenary.domain.audit.AuditReport;
import org.plenary.domain.audit.AuditReports.SeriesPeople;
import org.plenary.domain.statistics.Figures;
import org.plenary.domain.statistics.Forecast;
import org.plenary.domain.statistics.PeopleFigures;

/**
 * What the headline numbers are told from.
 *
 * @param audit the last one of an event
 * @param distinct how many people a series has
 */
record Headline(
        Figures<CountryCode> countries,
        PeopleFigures people,
        Optional<Forecast> forecast,
        Optional<Audited> audit,
        Optional<SeriesPeople> distinct) {

    /** When an audit was made, and how many were counted too many or too few by any counter. */
    record Audited(Instant asOf, long drift) {
        static Audited of(AuditReport report) {
            return new Audited(report.asOf(), report.driftInAll());
        }
    }

    /** When the newest change was made that either has counted. */
    Optional<Instant> asOf() {
        return Stream.of(countries.asOf(), people.asOf())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
