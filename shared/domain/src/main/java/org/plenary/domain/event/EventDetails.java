package org.plenary.domain.event;

import java.time.Instant;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.money.Price;

/**
 * What an organiser says about an event.
 *
 * @param libraryClosesAt until when registrants may watch the recordings, exclusive; not before the event's end
 */
public record EventDetails(
        Title title,
        Dates dates,
        Place place,
        RegistrationWindow registration,
        Price price,
        Instant libraryClosesAt,
        EventState state) {

    public EventDetails {
        libraryClosesAt = libraryClosing(dates.endsAt(), libraryClosesAt);
    }

    /** The moment when the library closes, if it may: not before the event's end. */
    public static Instant libraryClosing(Instant endsAt, Instant closesAt) {
        if (closesAt.isBefore(endsAt)) {
            throw new InvalidValue("must not be before endsAt");
        }
        return closesAt;
    }
}
