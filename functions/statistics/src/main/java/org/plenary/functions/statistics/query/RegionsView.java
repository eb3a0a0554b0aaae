package org.plenary.functions.statistics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.domain.CountryCode;
import org.plenary.domain.country.Country;
import org.plenary.domain.country.Region;
import org.plenary.domain.statistics.Figures;

/** The regions of the world that people registered from, most registrations first. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS) // an empty list too
record RegionsView(@JsonUnwrapped Head head, List<Line> regions) implements View {
    /**
     * A region of UN M49.
     *
     * @param countries from how many of its countries
     * @param share of all registrations
     */
    @Serdeable
    record Line(String region, String name, long countries, long live, long library, long total, BigDecimal share) {
        private List<?> cells() {
            return List.of(region, name, countries, live, library, total, share);
        }
    }

    static RegionsView of(Subject subject, Figures<CountryCode> figures, Locale language) {
        var all = figures.total();
        var countries = countries(figures);
        return new RegionsView(
                Head.of(subject, figures.asOf(), all),
                figures.groupedBy(RegionsView::region).by().entrySet().stream()
                        .map(entry -> {
                            var sum = entry.getValue();
                            return new Line(
                                    entry.getKey().m49(),
                                    entry.getKey().nameIn(language),
                                    countries.getOrDefault(entry.getKey(), 0L),
                                    sum.live(),
                                    sum.library(),
                                    sum.total(),
                                    Share.of(sum.total(), all.total()));
                        })
                        .sorted(Comparator.comparingLong(Line::total).reversed().thenComparing(Line::region))
                        .toList());
    }

    private static Map<Region, Long> countries(Figures<CountryCode> figures) {
        return figures.by().keySet().stream()
                .collect(Collectors.groupingBy(RegionsView::region, Collectors.counting()));
    }

    private static Region region(CountryCode code) {
        return Country.of(code).region();
    }

    @Override
    public CsvTable table() {
        return new CsvTable(
                List.of("region", "name", "countries", "live", "library", "total", "share"),
                regions.stream().map(Line::cells).toList());
    }
}
