package org.plenary.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.event.EventState.PUBLISHED;
import static org.plenary.domain.event.PlenaryDays.FORTY_NINE_EUROS;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.domain.money.Money;
import org.plenary.domain.money.Price;

final class EventChangeTest {

    @Test
    void a_new_event_has_version_one() {
        assertThat(PlenaryDays.published().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_wish_for_what_already_is_changes_nothing(EventState state) {
        var event = PlenaryDays.as(state, FORTY_NINE_EUROS);
        assertThat(event.change(PlenaryDays.details(state, FORTY_NINE_EUROS))).isEqualTo(new EventChange.Same(event));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, PUBLISHED", "DRAFT, CANCELLED", "PUBLISHED, CANCELLED"})
    void a_state_moves_forwards_and_raises_the_version_by_one(EventState from, EventState to) {
        var event = PlenaryDays.as(from, Price.FREE);
        var wish = PlenaryDays.details(to, Price.FREE);
        assertThat(event.change(wish))
                .isEqualTo(new EventChange.Changed(
                        new Event(event.id(), event.organisation(), wish, event.pepperId(), 2)));
    }

    @ParameterizedTest
    @CsvSource({"PUBLISHED, DRAFT", "CANCELLED, DRAFT", "CANCELLED, PUBLISHED"})
    void a_state_never_goes_back(EventState from, EventState to) {
        assertThat(PlenaryDays.as(from, Price.FREE).change(PlenaryDays.details(to, Price.FREE)))
                .isEqualTo(new EventChange.StateGoesBack(from, to));
    }

    @ParameterizedTest
    @EnumSource
    void details_change_while_the_state_stays(EventState state) {
        var wish = PlenaryDays.details(state, Price.FREE, RegistrationWindow.ALWAYS, PlenaryDays.LIBRARY_CLOSING);
        assertThat(PlenaryDays.as(state, Price.FREE).change(wish))
                .isInstanceOfSatisfying(
                        EventChange.Changed.class,
                        changed -> assertThat(changed.event().details()).isEqualTo(wish));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, DRAFT", "DRAFT, PUBLISHED", "PUBLISHED, PUBLISHED", "PUBLISHED, CANCELLED", "CANCELLED, DRAFT"})
    void from_paid_to_free_goes_only_by_a_conversion(EventState from, EventState to) {
        assertThat(PlenaryDays.as(from, FORTY_NINE_EUROS).change(PlenaryDays.details(to, Price.FREE)))
                .isEqualTo(new EventChange.NeedsConversion());
    }

    @Test
    void a_price_may_rise_fall_and_come() {
        var fiftyDollars = new Price.Paid(new Money(5_000, Currency.getInstance("USD")));
        assertChanges(FORTY_NINE_EUROS, fiftyDollars);
        assertChanges(fiftyDollars, FORTY_NINE_EUROS);
        assertChanges(Price.FREE, FORTY_NINE_EUROS);
    }

    private static void assertChanges(Price from, Price to) {
        assertThat(PlenaryDays.as(PUBLISHED, from).change(PlenaryDays.details(PUBLISHED, to)))
                .isInstanceOf(EventChange.Changed.class);
    }
}
