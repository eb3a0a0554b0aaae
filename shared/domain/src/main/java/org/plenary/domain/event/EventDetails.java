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
        NetworkLimit networkLimit,
        Series series,
        ExpectedAttendance expectedAttendance) {

    public EventDetails {
        libraryClosesAt = libraryClosing(dates.endsAt(), libraryClosesAt);
    }

    /** With the usual retention, no limit by network, in no series and with no word about how many people are expected. */
    public EventDetails(
            Title title,
            Dates dates,
            Place place,
            RegistrationWindow registration,
            Price price,
            Instant libraryClosesAt,
            EventState state) {
        this(
                title,
                dates,
                place,
                registration,
                price,
                libraryClosesAt,
                state,
                Retention.STANDARD,
                NetworkLimit.OFF,
                Series.NONE,
                ExpectedAttendance.UNSAID);
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
