package org.plenary.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.Dates;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.ExpectedAttendance;
import org.plenary.domain.event.NetworkLimit;
import org.plenary.domain.event.Place;
import org.plenary.domain.event.RegistrationWindow;
import org.plenary.domain.event.Retention;
import org.plenary.domain.event.Series;
import org.plenary.domain.event.Title;
import org.plenary.domain.money.Price;

final class ForecastTest {
    private static final LanguageTag ENGLISH = new LanguageTag("en");
    private static final LocalDate STARTS_ON = LocalDate.parse("2049-06-10");
    private static final Instant START = Instant.parse("2049-06-10T07:00:00Z");
    private static final Dates DATES =
            new Dates(ZoneId.of("Europe/Berlin"), START, Instant.parse("2049-06-11T16:00:00Z"));

    @Test
    void the_days_left_are_taken_to_be_like_the_last_full_days() {
        var forecast =
                at("2049-05-31T10:00:00Z", "2049-05-27", 1, 10, 20, 33, 4).orElseThrow();

        // 68 so far and ten days left, each like (10 + 20 + 33) / 3, or like the quietest, or like the busiest of them.
        assertThat(forecast.at()).isEqualTo(STARTS_ON);
        assertThat(forecast.expected()).isEqualTo(68 + 210);
        assertThat(forecast.low()).isEqualTo(68 + 100);
        assertThat(forecast.high()).isEqualTo(68 + 330);
    }

    @ParameterizedTest
    @CsvSource({"9, 0, 0, 9", "8, 1, 0, 9", "7, 1, 1, 10", "6, 2, 1, 10"})
    void an_expectation_is_rounded_to_whole_people(int first, int second, int third, long expected) {
        // Nine so far and one day left: a third of a person is nobody, two thirds are one.
        var forecast = at("2049-06-09T10:00:00Z", "2049-06-05", first, second, third, 0, 0);

        assertThat(forecast.orElseThrow().expected()).isEqualTo(expected);
    }

    @Test
    void a_day_without_registrations_is_one_of_the_full_days() {
        var curve = Map.of(LocalDate.parse("2049-06-01"), 5L, LocalDate.parse("2049-06-04"), 9L);
        var forecast = Forecast.of(event(), curve, Instant.parse("2049-06-05T10:00:00Z"))
                .orElseThrow();

        assertThat(forecast.low()).isEqualTo(14);
        assertThat(forecast.expected()).isEqualTo(14 + 5 * 3);
        assertThat(forecast.high()).isEqualTo(14 + 5 * 9);
    }

    @Test
    void of_the_full_days_the_last_seven_count() {
        var forecast = at("2049-06-09T10:00:00Z", "2049-05-31", 1, 1_000, 2, 2, 2, 2, 2, 2, 2, 0)
                .orElseThrow();
        assertThat(forecast.high()).isEqualTo(1_015 + 2);

        var dayBefore = at("2049-06-08T10:00:00Z", "2049-05-31", 1, 1_000, 2, 2, 2, 2, 2, 2, 0)
                .orElseThrow();
        assertThat(dayBefore.high()).isEqualTo(1_013 + 2 * 1_000);
    }

    @Test
    void nothing_is_said_before_there_are_three_full_days_after_the_first() {
        assertThat(at("2049-06-04T21:59:59.999Z", "2049-06-01", 5, 5, 5, 5)).isEmpty();
        assertThat(at("2049-06-04T22:00:00Z", "2049-06-01", 5, 5, 5, 5)).isPresent();
        assertThat(at("2049-06-04T22:00:00Z", "2049-05-01")).isEmpty();
        assertThat(at("2049-06-04T22:00:00Z", "2049-06-05", 5)).isEmpty();
    }

    @Test
    void the_first_day_is_the_first_on_which_somebody_is_left_who_registered() {
        assertThat(at("2049-06-04T22:00:00Z", "2049-05-31", 0, 5, 5, 5, 5)).isPresent();
        assertThat(at("2049-06-04T22:00:00Z", "2049-05-31", 0, 0, 5, 5, 5)).isEmpty();
    }

    @Test
    void nothing_is_said_once_the_event_has_begun() {
        int[] week = {5, 5, 5, 5, 5, 5, 5, 5};

        var moment = Forecast.of(event(), curve("2049-06-02", week), START.minusNanos(1));
        assertThat(moment.orElseThrow().expected())
                .as("on the day itself no day is left")
                .isEqualTo(40);
        assertThat(Forecast.of(event(), curve("2049-06-02", week), START)).isEmpty();
    }

    @Test
    void nothing_is_said_of_an_event_that_does_not_take_place() {
        var cancelled = event(EventState.CANCELLED, RegistrationWindow.ALWAYS, ExpectedAttendance.UNSAID);

        assertThat(Forecast.of(cancelled, curve("2049-06-01", 5, 5, 5, 5), Instant.parse("2049-06-05T10:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2049-06-07T10:00:00Z, 20, 30",
        "2049-06-12T10:00:00Z, 20, 45",
        "2049-06-03T10:00:00Z, 20, 20",
    })
    void nobody_is_expected_after_registration_has_closed(Instant closesAt, long soFar, long expected) {
        var event =
                event(EventState.PUBLISHED, new RegistrationWindow(Instant.EPOCH, closesAt), ExpectedAttendance.UNSAID);
        var forecast = Forecast.of(event, curve("2049-06-01", 5, 5, 5, 5), Instant.parse("2049-06-05T10:00:00Z"));

        assertThat(forecast.orElseThrow().low()).isBetween(soFar, expected);
        assertThat(forecast.orElseThrow().expected()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "46, 99, TOO_FEW",
        "45, 99, AS_PLANNED",
        "1, 45, AS_PLANNED",
        "1, 44, MORE_THAN_PLANNED",
        "45, 45, AS_PLANNED",
        "0, 0, UNKNOWN",
    })
    void the_outlook_is_held_against_the_plan_both_ways(int fewest, int most, Outlook outlook) {
        var event = event(EventState.PUBLISHED, RegistrationWindow.ALWAYS, new ExpectedAttendance(fewest, most));
        var forecast = Forecast.of(event, curve("2049-06-01", 5, 5, 5, 5), Instant.parse("2049-06-05T10:00:00Z"));

        assertThat(forecast.orElseThrow().expected()).isEqualTo(45);
        assertThat(forecast.orElseThrow().outlook()).isEqualTo(outlook);
    }

    private static Optional<Forecast> at(String now, String firstDay, int... registrations) {
        return Forecast.of(event(), curve(firstDay, registrations), Instant.parse(now));
    }

    /** So many live registrations on that day, on the next, and so on. */
    private static Map<LocalDate, Long> curve(String firstDay, int... registrations) {
        var curve = new HashMap<LocalDate, Long>();
        for (int day = 0; day < registrations.length; day++) {
            curve.put(LocalDate.parse(firstDay).plusDays(day), (long) registrations[day]);
        }
        return curve;
    }

    private static EventDetails event() {
        return event(EventState.PUBLISHED, RegistrationWindow.ALWAYS, ExpectedAttendance.UNSAID);
    }

    private static EventDetails event(EventState state, RegistrationWindow window, ExpectedAttendance planned) {
        return new EventDetails(
                new Title(Map.of(ENGLISH, new Title.Text("Plenary Days 2049")), ENGLISH),
                DATES,
                Place.ONLINE,
                window,
                Price.FREE,
                DATES.yearAfterTheEnd(),
                state,
                Retention.STANDARD,
                NetworkLimit.OFF,
                Series.NONE,
                planned);
    }
}
