package org.plenary.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.money.Price;

final class RetentionTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 90, 3650})
    void data_are_kept_for_up_to_ten_years(int days) {
        assertThat(new Retention(days).days()).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3651})
    void nothing_is_kept_for_longer_or_for_less_than_nothing(int days) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Retention(days))
                .withMessageContaining("must be 0 to 3650 days");
    }

    @Test
    void it_is_ninety_days_unless_the_organiser_says_otherwise() {
        var details = PlenaryDays.details(EventState.PUBLISHED, Price.FREE);

        assertThat(details.retention()).isEqualTo(new Retention(90));
        assertThat(details.networkLimit()).isEqualTo(NetworkLimit.OFF);
    }

    @ParameterizedTest
    @CsvSource({
        // nothing to wait for
        "2049-06-11T16:00:00Z, Europe/Berlin, 0, 2049-06-11T16:00:00Z",
        // the same hour on the wall, over the end of summer time and over its beginning
        "2027-10-30T16:00:00Z, Europe/Berlin, 1, 2027-10-31T17:00:00Z",
        "2027-03-27T17:00:00Z, Europe/Berlin, 1, 2027-03-28T16:00:00Z",
        "2027-03-27T17:00:00Z, UTC, 1, 2027-03-28T17:00:00Z",
        // half past two of that night does not exist: half past three
        "2027-03-27T01:30:00Z, Europe/Berlin, 1, 2027-03-28T01:30:00Z",
        "2027-09-01T10:00:00Z, America/New_York, 90, 2027-11-30T11:00:00Z",
        // a leap year's day
        "2048-02-28T12:00:00Z, UTC, 2, 2048-03-01T12:00:00Z",
    })
    void registrations_end_so_many_calendar_days_after_the_library_in_the_events_zone(
            Instant libraryClosesAt, ZoneId zone, int days, Instant endsAt) {
        var dates = new Dates(zone, libraryClosesAt.minusSeconds(7200), libraryClosesAt.minusSeconds(3600));
        var details = new EventDetails(
                PlenaryDays.details(EventState.PUBLISHED, Price.FREE).title(),
                dates,
                Place.ONLINE,
                RegistrationWindow.ALWAYS,
                Price.FREE,
                libraryClosesAt,
                EventState.PUBLISHED,
                new Retention(days),
                NetworkLimit.OFF,
                Series.NONE,
                ExpectedAttendance.UNSAID);

        assertThat(details.registrationsEndAt()).isEqualTo(endsAt);
    }

    @Test
    void registrations_are_kept_until_the_instant_at_which_their_time_is_over() {
        var event = PlenaryDays.published();
        var over = event.details().registrationsEndAt();

        assertThat(event.keepsRegistrationsNoLonger(over.minus(PlenaryDays.MOMENT)))
                .isFalse();
        assertThat(event.keepsRegistrationsNoLonger(over)).isTrue();
    }

    @Test
    void a_network_may_be_limited_to_1_to_100_000_signups_an_hour_or_not_at_all() {
        assertThat(new NetworkLimit(0)).isEqualTo(NetworkLimit.OFF);
        assertThat(NetworkLimit.OFF.isOff()).isTrue();
        assertThat(new NetworkLimit(1).isOff()).isFalse();
        assertThat(new NetworkLimit(100_000).signupsAnHour()).isEqualTo(100_000);
        for (int refused : new int[] {-1, 100_001}) {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> new NetworkLimit(refused))
                    .withMessageContaining("must be 1 to 100000");
        }
    }
}
