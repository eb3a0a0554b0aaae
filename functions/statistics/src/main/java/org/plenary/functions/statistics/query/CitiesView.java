package org.plenary.functions.statistics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.audit.AuditReports.CitiesAsOf;
import org.plenary.domain.audit.CityFigures;
import org.plenary.domain.event.EventId;

/**
 * The cities of a country that people registered from, as the last audit met them.
 *
 * @param asOf absent where no audit has met anybody from there
 * @param other from all other cities
 * @param notGiven from people who named none
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record CitiesView(String eventId, String country, @Nullable Instant asOf, List<Line> cities, long other, long notGiven)
        implements View {

    /** A city, as it is written most often. */
    @Serdeable
    record Line(String city, long registrations) {}

    static CitiesView of(EventId event, CountryCode country, Optional<CitiesAsOf> found) {
        var figures = found.map(CitiesAsOf::figures).orElseGet(() -> new CityFigures(country, List.of(), 0, 0));
        return new CitiesView(
                event.value(),
                country.value(),
                found.map(CitiesAsOf::asOf).orElse(null),
                figures.named().stream()
                        .map(city -> new Line(city.city(), city.registrations()))
                        .toList(),
                figures.other(),
                figures.notGiven());
    }

    @Override
    public CsvTable table() {
        var named = cities.stream().map(line -> List.of("city", line.city(), line.registrations()));
        var rest = Stream.of(List.of("other", "", other), List.of("notGiven", "", notGiven));
        return new CsvTable(
                List.of("group", "city", "registrations"),
                Stream.concat(named, rest).toList());
    }
}
