package org.plenary.domain.event;

import java.time.Instant;
import java.time.ZoneId;
import org.plenary.domain.InvalidValue;

/**
 * How long personal data are kept after the library has closed.
 *
 * @param days 0 to 3650, of the event's calendar
 */
public record Retention(int days) {
    /** What holds unless the organiser says otherwise. */
    public static final Retention STANDARD = new Retention(90);

    private static final int LONGEST = 3650;

    public Retention {
        if (days < 0 || days > LONGEST) {
            throw new InvalidValue("must be 0 to " + LONGEST + " days");
        }
    }

    /** When the data are erased, inclusive. */
    Instant endsAt(Instant libraryClosesAt, ZoneId zone) {
        return libraryClosesAt.atZone(zone).plusDays(days).toInstant();
    }
}
