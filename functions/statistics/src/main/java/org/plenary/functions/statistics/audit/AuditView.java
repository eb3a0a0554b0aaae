package org.plenary.functions.statistics.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.domain.CountryCode;
import org.plenary.domain.audit.AuditReport;
import org.plenary.domain.audit.Counter;
import org.plenary.domain.event.Phase;
import org.plenary.domain.statistics.RegistrationCounters;

/**
 * An audit as organisers see it.
 *
 * @param drift by how much all counters together were too high or too low
 * @param inMotion counters of which it could not be told, for people came and went all the time
 * @param otherDrifts counters that were wrong by something else than the country, by metric and name
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS) // an empty list too
record AuditView(
        String eventId,
        String auditId,
        Instant asOf,
        long drift,
        boolean repaired,
        int inMotion,
        List<OfCountry> drifts,
        Map<String, Long> otherDrifts) {

    /**
     * A country's count that was wrong.
     *
     * @param drift by how much it was too high
     */
    @Serdeable
    record OfCountry(String alpha2, Phase phase, long drift) {}

    static AuditView of(AuditReport report) {
        var drifts = drifts(report);
        var others = new TreeMap<String, Long>();
        report.drift().forEach((counter, drift) -> {
            if (!counter.metric().equals(RegistrationCounters.countries(report.event()))) {
                others.put(counter.toString(), drift);
            }
        });
        return new AuditView(
                report.event().value(),
                report.audit().value(),
                report.asOf(),
                report.driftInAll(),
                report.repaired(),
                report.inMotion(),
                drifts,
                others);
    }

    private static List<OfCountry> drifts(AuditReport report) {
        var countries = RegistrationCounters.countries(report.event());
        return CountryCode.accepted().stream()
                .sorted()
                .map(CountryCode::new)
                .flatMap(country -> Arrays.stream(Phase.values())
                        .map(phase -> new OfCountry(
                                country.value(),
                                phase,
                                report.drift()
                                        .getOrDefault(
                                                new Counter(countries, RegistrationCounters.of(phase, country)), 0L))))
                .filter(each -> each.drift() != 0)
                .toList();
    }
}
