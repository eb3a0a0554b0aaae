package org.plenary.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.domain.CountryCode;
import org.plenary.domain.country.Country;
import org.plenary.domain.country.Region;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.tally.Checkpoint;
import org.plenary.domain.tally.Counts;
import org.plenary.domain.tally.Metric;
import org.plenary.domain.tally.SequenceNumber;
import org.plenary.domain.tally.Shard;

final class RegistrationFiguresTest {
    private static final EventId EVENT = new EventId("jconf-2049");
    private static final Instant NOON = Instant.parse("2049-06-09T12:00:00Z");

    @Test
    void countries_are_told_by_phase_and_only_those_with_registrations() {
        var figures = RegistrationFigures.byCountry(
                counts("countries", NOON, Map.of("LDE", 3L, "BDE", 2L, "BXK", 1L, "LFR", 0L, "~LDE", 1L, "LZZ", 7L)));

        assertThat(figures.by())
                .isEqualTo(Map.of(new CountryCode("DE"), new Figure(3, 2), new CountryCode("XK"), new Figure(0, 1)));
        assertThat(figures.total()).isEqualTo(new Figure(3, 3));
        assertThat(figures.total().total()).isEqualTo(6);
        assertThat(figures.asOf()).contains(NOON);
    }

    @Test
    void an_event_that_nobody_registered_for_has_no_figures() {
        var figures = RegistrationFigures.byCountry(Counts.none(RegistrationCounters.countries(EVENT)));

        assertThat(figures.by()).isEmpty();
        assertThat(figures.total()).isEqualTo(Figure.ZERO);
        assertThat(figures.asOf()).isEmpty();
        assertThat(RegistrationFigures.byDay(List.of()).asOf()).isEmpty();
    }

    @Test
    void counters_below_zero_are_nobody_in_lists_and_in_sums() {
        var countries =
                RegistrationFigures.byCountry(counts("countries", NOON, Map.of("LDE", -1L, "BFR", 3L, "LFR", -2L)));
        var days = RegistrationFigures.byDay(List.of(counts("days#2049-06", NOON, Map.of("L01", -1L, "L02", 1L))));
        var people = RegistrationFigures.people(
                counts("people", NOON, Map.of("r:CUSTOMER", -1L, "l:en", -1L, "s:UNPAID", -1L)));

        assertThat(countries.by()).isEqualTo(Map.of(new CountryCode("FR"), new Figure(0, 3)));
        assertThat(countries.total()).isEqualTo(new Figure(0, 3));
        assertThat(days.by()).isEqualTo(Map.of(day("2049-06-02"), new Figure(1, 0)));
        assertThat(people.relationships()).isEmpty();
        assertThat(people.languages()).isEmpty();
        assertThat(people.of(Standing.UNPAID)).isZero();
    }

    @Test
    void countries_are_summed_by_what_they_have_in_common() {
        var figures = RegistrationFigures.byCountry(
                counts("countries", NOON, Map.of("LDE", 3L, "BXK", 2L, "LNG", 4L, "BNG", 1L)));

        assertThat(figures.groupedBy(code -> Country.of(code).region()))
                .isEqualTo(new Figures<>(
                        Map.of(Region.EUROPE, new Figure(3, 2), Region.AFRICA, new Figure(4, 1)), Optional.of(NOON)));
    }

    @Test
    void days_are_those_of_all_months_from_the_first_of_one_to_the_last_of_another() {
        var figures = RegistrationFigures.byDay(List.of(
                counts("days#2049-02", NOON, Map.of("L28", 1L, "L29", 9L)),
                counts("days#2049-05", NOON.plusSeconds(1), Map.of("L31", 2L)),
                counts("days#2049-06", NOON.minusSeconds(1), Map.of("L01", 3L, "B02", 4L))));

        assertThat(figures.by().keySet())
                .as("the 29th is not of that month")
                .containsExactly(day("2049-02-28"), day("2049-05-31"), day("2049-06-01"), day("2049-06-02"));
        assertThat(figures.by()).containsEntry(day("2049-06-02"), new Figure(0, 4));
        assertThat(figures.asOf()).contains(NOON.plusSeconds(1));
    }

    @Test
    void people_are_told_by_relationship_language_and_standing() {
        var people = RegistrationFigures.people(counts(
                "people",
                NOON,
                Map.of("r:CUSTOMER", 5L, "r:OTHER", 0L, "l:en", 4L, "l:mis", 1L, "s:UNPAID", 2L, "s:CANCELLED", 3L)));

        assertThat(people.relationships()).isEqualTo(Map.of(Relationship.CUSTOMER, 5L));
        assertThat(people.languages()).isEqualTo(Map.of("en", 4L, "mis", 1L));
        assertThat(people.of(Standing.UNPAID)).isEqualTo(2);
        assertThat(people.of(Standing.CANCELLED)).isEqualTo(3);
        assertThat(people.of(Standing.WAITING)).isZero();
        assertThat(people.asOf()).contains(NOON);
    }

    @Test
    void the_figures_of_two_events_are_summed_as_of_the_newer() {
        var one = RegistrationFigures.byCountry(counts("countries", NOON, Map.of("LDE", 3L, "LFR", 1L)));
        var other =
                RegistrationFigures.byCountry(counts("countries", NOON.plusSeconds(5), Map.of("LDE", 2L, "LIT", 0L)));

        assertThat(one.plus(other))
                .isEqualTo(new Figures<>(
                        Map.of(new CountryCode("DE"), new Figure(5, 0), new CountryCode("FR"), new Figure(1, 0)),
                        Optional.of(NOON.plusSeconds(5))));
        assertThat(other.plus(one)).isEqualTo(one.plus(other));
    }

    @Test
    void the_people_of_two_events_are_summed_as_of_the_newer() {
        var one = RegistrationFigures.people(counts("people", NOON, Map.of("r:CUSTOMER", 5L, "l:en", 4L)));
        var other = RegistrationFigures.people(
                counts("people", NOON.plusSeconds(5), Map.of("r:CUSTOMER", 1L, "l:de", 1L, "s:WAITING", 2L)));

        assertThat(one.plus(other))
                .isEqualTo(new PeopleFigures(
                        Map.of(Relationship.CUSTOMER, 6L),
                        Map.of("en", 4L, "de", 1L),
                        Map.of(Standing.WAITING, 2L),
                        Optional.of(NOON.plusSeconds(5))));
    }

    private static Counts counts(String metric, Instant asOf, Map<String, Long> counters) {
        return new Counts(
                new Metric(EVENT, metric),
                counters,
                Map.of(new Shard("00000000"), new Checkpoint(new SequenceNumber("1".repeat(21)), asOf)),
                Optional.empty());
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
