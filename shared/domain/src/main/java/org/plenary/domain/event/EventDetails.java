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
        EventState state,
        Retention retention,
        NetworkLimit networkLimit) {

    public EventDetails {
        libraryClosesAt = libraryClosing(dates.endsAt(), libraryClosesAt);
    }

    /** With the usual retention, and no limit by network. */
    public EventDetails(
            Title title,
            Dates dates,
            Place place,
            RegistrationWindow registration,
            Price price,
            Instant libraryClosesAt,
            EventState state) {
        this(title, dates, place, registration, price, libraryClosesAt, state, Retention.STANDARD, NetworkLimit.OFF);
    }

    /** When the registrations are erased, inclusive: the library's closing and the retention after it. */
    public Instant registrationsEndAt() {
        return retention.endsAt(libraryClosesAt, dates.zone());
    }

    /** The moment when the library closes, if it may: not before the event's end. */
    public static Instant libraryClosing(Instant endsAt, Instant closesAt) {
        if (closesAt.isBefore(endsAt)) {
            throw new InvalidValue("must not be before endsAt");
        }
        return closesAt;
    }
}
