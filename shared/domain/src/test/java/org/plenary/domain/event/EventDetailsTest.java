package org.plenary.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.domain.event.PlenaryDays.CLOSING;
import static org.plenary.domain.event.PlenaryDays.END;
import static org.plenary.domain.event.PlenaryDays.MOMENT;
import static org.plenary.domain.event.PlenaryDays.OPENING;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;
import org.plenary.domain.money.Price;

final class EventDetailsTest {

    @Test
    void the_library_closes_at_the_end_at_the_earliest() {
        assertThat(closingAt(END).libraryClosesAt()).isEqualTo(END);
        assertThat(closingAt(END.plus(MOMENT)).libraryClosesAt()).isEqualTo(END.plus(MOMENT));
        assertRefused(() -> closingAt(END.minus(MOMENT)), "must not be before endsAt");
    }

    @Test
    void registration_closes_after_it_opens() {
        assertThat(new RegistrationWindow(OPENING, OPENING.plus(MOMENT)).closesAt())
                .isAfter(OPENING);
        assertRefused(() -> new RegistrationWindow(OPENING, OPENING), "must be after registrationOpensAt");
        assertRefused(() -> new RegistrationWindow(CLOSING, OPENING), "must be after registrationOpensAt");
    }

    @Test
    void a_window_for_ever_holds_every_moment_that_an_event_can_have() {
        assertThat(RegistrationWindow.ALWAYS.opensAt()).isEqualTo(Instant.EPOCH);
        assertThat(RegistrationWindow.ALWAYS.closesAt()).isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
    }

    @Test
    void names_of_places_have_at_most_100_characters() {
        assertThat(new Place.Name(" " + "x".repeat(100)).value()).hasSize(100);
        assertRefused(() -> new Place.Name("x".repeat(101)), "must have at most 100 characters");
    }

    @Test
    void at_least_one_is_expected_or_nobody_has_said() {
        assertThat(new ExpectedAttendance(0, 0)).isEqualTo(ExpectedAttendance.UNSAID);
        assertThat(ExpectedAttendance.UNSAID.isUnsaid()).isTrue();
        assertThat(new ExpectedAttendance(1, 1).isUnsaid()).isFalse();
        assertThat(new ExpectedAttendance(1, 10_000_000).most()).isEqualTo(10_000_000);
        var below = new Refusal("fewest", "must be at least 1");
        assertRefused(() -> new ExpectedAttendance(-1, -1), below);
        assertRefused(() -> new ExpectedAttendance(0, 1), below);
        var outside = new Refusal("most", "must be from fewest to 10000000");
        assertRefused(() -> new ExpectedAttendance(2, 1), outside);
        assertRefused(() -> new ExpectedAttendance(1, 10_000_001), outside);
    }

    @Test
    void an_event_is_part_of_one_series_or_of_none() {
        var series = new SeriesId("plenary-days");

        assertThat(Series.NONE.seriesId()).isEmpty();
        assertThat(new Series.Part(series).seriesId()).contains(series);
    }

    private static EventDetails closingAt(Instant libraryClosesAt) {
        return PlenaryDays.details(EventState.DRAFT, Price.FREE, RegistrationWindow.ALWAYS, libraryClosesAt);
    }

    private static void assertRefused(ThrowingCallable construction, String reason) {
        assertRefused(construction, new Refusal("", reason));
    }

    private static void assertRefused(ThrowingCallable construction, Refusal refusal) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(construction)
                .satisfies(refused -> assertThat(refused.refusals()).containsExactly(refusal));
    }
}
