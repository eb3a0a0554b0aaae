package org.plenary.domain.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.plenary.domain.InvalidValue;

/**
 * When an event takes place.
 *
 * @param startsAt inclusive
 * @param endsAt exclusive, after the start
 */
public record Dates(ZoneId zone, Instant startsAt, Instant endsAt) {
    public Dates {
        if (!endsAt.isAfter(startsAt)) {
            throw new InvalidValue("must be after startsAt");
        }
    }

    /** The day that {@code now} is at the event's place. */
    public LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** When the library closes unless the organiser says otherwise: a year after the end, in the event's zone. */
    public Instant yearAfterTheEnd() {
        return endsAt.atZone(zone).plusYears(1).toInstant();
    }
}
