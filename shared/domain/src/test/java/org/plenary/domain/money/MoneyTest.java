package org.plenary.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;

final class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @ValueSource(longs = {1, 4_900, 99_999_998, 99_999_999})
    void an_amount_is_from_one_minor_unit_to_eight_digits(long amount) {
        assertThat(new Money(amount, EUR).amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 100_000_000, Long.MAX_VALUE})
    void other_amounts_are_refused_by_the_name_of_their_field(long amount) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Money(amount, EUR))
                .satisfies(refused -> assertThat(refused.refusals())
                        .containsExactly(new Refusal("amount", "must be from 1 to 99999999 minor units")));
    }
}
