package org.plenary.functions.statistics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.country.Country;
import org.plenary.domain.statistics.Figure;
import org.plenary.domain.statistics.Figures;

/** The countries that people registered from, most registrations first. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS) // an empty list too
record CountriesView(@JsonUnwrapped Head head, List<Line> countries) implements View {
    /**
     * A country.
     *
     * @param numeric absent where none is assigned
     * @param share of all registrations
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String alpha2,
            String alpha3,
            @Nullable String numeric,
            String region,
            @Nullable String subRegion,
            String name,
            long live,
            long library,
            long total,
            BigDecimal share) {

        private static Line of(Country country, Figure figure, long all, Locale language) {
            return new Line(
                    country.code().value(),
                    country.alpha3(),
                    nullIfEmpty(country.numeric()),
                    country.region().m49(),
                    nullIfEmpty(country.subRegion()),
                    country.nameIn(language),
                    figure.live(),
                    figure.library(),
                    figure.total(),
                    Share.of(figure.total(), all));
        }

        private List<?> cells() {
            return List.of(
                    alpha2,
                    alpha3,
                    numeric == null ? "" : numeric,
                    region,
                    subRegion == null ? "" : subRegion,
                    name,
                    live,
                    library,
                    total,
                    share);
        }

        private static @Nullable String nullIfEmpty(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    static CountriesView of(Subject subject, Figures<CountryCode> figures, Locale language) {
        var sum = figures.total();
        return new CountriesView(
                Head.of(subject, figures.asOf(), sum),
                figures.by().entrySet().stream()
                        .map(entry -> Line.of(Country.of(entry.getKey()), entry.getValue(), sum.total(), language))
                        .sorted(Comparator.comparingLong(Line::total).reversed().thenComparing(Line::alpha2))
                        .toList());
    }

    @Override
    public CsvTable table() {
        return new CsvTable(
                List.of(
                        "alpha2",
                        "alpha3",
                        "numeric",
                        "region",
                        "subRegion",
                        "name",
                        "live",
                        "library",
                        "total",
                        "share"),
                countries.stream().map(Line::cells).toList());
    }
}
