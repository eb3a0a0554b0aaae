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

    private static EventDetails closingAt(Instant libraryClosesAt) {
        return PlenaryDays.details(EventState.DRAFT, Price.FREE, RegistrationWindow.ALWAYS, libraryClosesAt);
    }

    private static void assertRefused(ThrowingCallable construction, String reason) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(construction)
                .satisfies(refused -> assertThat(refused.refusals()).containsExactly(new Refusal("", reason)));
    }
}
