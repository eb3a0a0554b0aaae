package org.plenary.domain.money;

import java.util.Currency;
import java.util.List;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;

/**
 * An amount greater than nothing in the minor units of its ISO 4217 currency: {@code Money(4900, EUR)} is 49 euros.
 *
 * @param amount minor units, from 1 to {@value #LARGEST}
 */
public record Money(long amount, Currency currency) {
    /** Eight digits: the most that the payment gateway takes in one charge. Source: Stripe, "Minimum and maximum charge amounts". */
    public static final long LARGEST = 99_999_999;

    public Money {
        if (amount < 1 || amount > LARGEST) {
            throw new InvalidValue(List.of(new Refusal("amount", "must be from 1 to " + LARGEST + " minor units")));
        }
    }
}
