package org.plenary.functions.statistics.query;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, 0 to 1, to six digits; 0 of nothing. */
final class Share {
    private static final int DIGITS = 6;

    private Share() {}

    static BigDecimal of(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
