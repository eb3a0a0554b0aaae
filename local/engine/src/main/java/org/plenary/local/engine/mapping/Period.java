package org.plenary.local.engine.mapping;

import java.time.Duration;
import java.time.Instant;

/** When a tumbling window is: from {@code start} to before {@code end}, one after the other since 1970. */
record Period(Instant start, Instant end) {

    private static final Period ALWAYS = new Period(Instant.MIN, Instant.MAX);

    /** The period that a moment is in; all of time where {@code length} is zero. */
    static Period of(Instant moment, Duration length) {
        if (length.isZero()) {
            return ALWAYS;
        }
        long seconds = length.toSeconds();
        var start = Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
        return new Period(start, start.plus(length));
    }
}
