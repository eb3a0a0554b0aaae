package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.plenary.domain.CountryCode;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;
import org.plenary.domain.money.Money;

final class RefusalsTest {

    @Test
    void all_rules_are_tried_and_every_refusal_is_laid_at_its_fields_door() {
        var refusals = new Refusals()
                .check("country", () -> new CountryCode("ZZ"))
                .check("venue", () -> new CountryCode("DE"))
                .check("price", () -> new Money(0, Currency.getInstance("EUR")));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(refusals::throwIfAny)
                .satisfies(refused -> assertThat(refused.refusals())
                        .containsExactly(
                                new Refusal("country", "must be an ISO 3166-1 alpha-2 country code"),
                                new Refusal("amount", "must be from 1 to 99999999 minor units")));
    }

    @Test
    void where_nothing_is_refused_nothing_is_thrown() {
        assertThatCode(() -> new Refusals()
                        .check("country", () -> new CountryCode("DE"))
                        .throwIfAny())
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_no_refusal_is_a_bug_and_goes_on() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Refusals().check("country", () -> {
                    throw new IllegalStateException("a bug");
                }));
    }
}
