package org.plenary.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.domain.InvalidValue;

final class DatesTest {
    private static final Instant NOON = Instant.parse("2049-06-10T12:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void an_event_ends_after_its_start() {
        assertThat(new Dates(BERLIN, NOON, NOON.plusNanos(1)).endsAt()).isAfter(NOON);
        assertRefused(NOON);
        assertRefused(NOON.minusNanos(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2049-06-10T09:59:59.999Z, Pacific/Kiritimati, 2049-06-10",
        "2049-06-10T10:00:00Z, Pacific/Kiritimati, 2049-06-11",
        "2049-06-10T10:59:59.999Z, Pacific/Pago_Pago, 2049-06-09",
        "2049-06-10T11:00:00Z, Pacific/Pago_Pago, 2049-06-10",
        "2049-06-10T18:14:59Z, Asia/Kathmandu, 2049-06-10",
        "2049-06-10T18:15:00Z, Asia/Kathmandu, 2049-06-11",
    })
    void a_day_begins_at_midnight_of_the_events_zone(Instant now, ZoneId zone, LocalDate day) {
        assertThat(new Dates(zone, NOON, NOON.plusSeconds(1)).dayOf(now)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        // the same hour on the wall
        "2049-06-11T16:00:00Z, Europe/Berlin, 2050-06-11T16:00:00Z",
        // 29 February has no next year: the day before 1 March
        "2048-02-29T17:00:00Z, Europe/Berlin, 2049-02-28T17:00:00Z",
        // 29 March 2026 is in summer time, 29 March 2027 a day after its beginning, 28 March 2027 its beginning
        "2026-03-28T17:00:00Z, Europe/Berlin, 2027-03-28T16:00:00Z",
        "2027-03-28T16:00:00Z, Europe/Berlin, 2028-03-28T16:00:00Z",
        // half past two of that night does not exist a year later: half past three
        "2026-03-28T01:30:00Z, Europe/Berlin, 2027-03-28T01:30:00Z",
        // half past two comes twice a year later: the one that is as far from UTC
        "2026-10-31T01:30:00Z, Europe/Berlin, 2027-10-31T01:30:00Z",
        "2049-06-11T16:00:00Z, UTC, 2050-06-11T16:00:00Z",
    })
    void the_library_closes_a_year_after_the_end_by_the_calendar_of_the_events_zone(
            Instant endsAt, ZoneId zone, Instant closesAt) {
        assertThat(new Dates(zone, endsAt.minusSeconds(1), endsAt).yearAfterTheEnd())
                .isEqualTo(closesAt);
    }

    private static void assertRefused(Instant endsAt) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Dates(BERLIN, NOON, endsAt))
                .satisfies(refused -> assertThat(refused.refusals())
                        .containsExactly(new InvalidValue.Refusal("", "must be after startsAt")));
    }
}
