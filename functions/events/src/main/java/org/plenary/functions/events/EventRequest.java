package org.plenary.functions.events;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.Dates;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.ExpectedAttendance;
import org.plenary.domain.event.NetworkLimit;
import org.plenary.domain.event.Place;
import org.plenary.domain.event.RegistrationWindow;
import org.plenary.domain.event.Retention;
import org.plenary.domain.event.Series;
import org.plenary.domain.event.SeriesId;
import org.plenary.domain.event.Title;
import org.plenary.domain.money.Money;
import org.plenary.domain.money.Price;
import org.plenary.web.Refusals;

/**
 * An event as an organiser sends it. Absent: venue = online; registrationOpensAt = at once; registrationClosesAt = with the library;
 * price = free; libraryClosesAt = a year after the end; retentionDays = 90; signupsPerNetworkAndHour = no limit;
 * seriesId = in no series; expectedAttendance = not said.
 */
record EventRequest(
        Map<LanguageTag, Title.Text> title,
        LanguageTag defaultLanguage,
        ZoneId zone,
        Instant startsAt,
        Instant endsAt,
        @Nullable VenueRequest venue,
        @Nullable Instant registrationOpensAt,
        @Nullable Instant registrationClosesAt,
        @Nullable PriceRequest price,
        @Nullable Instant libraryClosesAt,
        @Nullable Long retentionDays,
        @Nullable Long signupsPerNetworkAndHour,
        @Nullable SeriesId seriesId,
        @Nullable AttendanceRequest expectedAttendance,
        EventState state) {

    /** Where the event takes place. */
    record VenueRequest(Place.Name name, Place.Name city, CountryCode country) {
        Place place() {
            return new Place.Venue(name, city, country);
        }
    }

    /** What a ticket costs, in minor units. */
    record PriceRequest(long amount, Currency currency) {
        PriceRequest {
            var _ = new Money(amount, currency);
        }

        Price price() {
            return new Price.Paid(new Money(amount, currency));
        }
    }

    /** How many registrations are planned for, both inclusive. */
    record AttendanceRequest(long fewest, long most) {
        AttendanceRequest {
            var _ = expected(fewest, most);
        }

        ExpectedAttendance expected() {
            return expected(fewest, most);
        }

        private static ExpectedAttendance expected(long fewest, long most) {
            return new ExpectedAttendance(whole(fewest), whole(most));
        }

        // Nothing can be planned for nobody: 0 is refused as a number below it is.
        private static int whole(long number) {
            return Math.clamp(number == 0 ? -1 : number, -1, Integer.MAX_VALUE);
        }
    }

    EventRequest {
        new Refusals()
                .check("title", () -> new Title(title, defaultLanguage))
                .check("endsAt", () -> new Dates(zone, startsAt, endsAt))
                .check("registrationClosesAt", () -> window(registrationOpensAt, registrationClosesAt))
                .check(
                        "libraryClosesAt",
                        () -> libraryClosesAt == null ? endsAt : EventDetails.libraryClosing(endsAt, libraryClosesAt))
                .check("retentionDays", () -> retention(retentionDays))
                .check("signupsPerNetworkAndHour", () -> networkLimit(signupsPerNetworkAndHour))
                .throwIfAny();
    }

    EventDetails details() {
        var dates = new Dates(zone, startsAt, endsAt);
        return new EventDetails(
                new Title(title, defaultLanguage),
                dates,
                venue == null ? Place.ONLINE : venue.place(),
                window(registrationOpensAt, registrationClosesAt),
                price == null ? Price.FREE : price.price(),
                libraryClosesAt == null ? dates.yearAfterTheEnd() : libraryClosesAt,
                state,
                retention(retentionDays),
                networkLimit(signupsPerNetworkAndHour),
                seriesId == null ? Series.NONE : new Series.Part(seriesId),
                expectedAttendance == null ? ExpectedAttendance.UNSAID : expectedAttendance.expected());
    }

    private static Retention retention(@Nullable Long days) {
        return days == null ? Retention.STANDARD : new Retention(Math.clamp(days, -1, Integer.MAX_VALUE));
    }

    private static NetworkLimit networkLimit(@Nullable Long signupsAnHour) {
        if (signupsAnHour == null) {
            return NetworkLimit.OFF;
        }
        return new NetworkLimit(Math.clamp(signupsAnHour == 0 ? -1 : signupsAnHour, -1, Integer.MAX_VALUE));
    }

    private static RegistrationWindow window(@Nullable Instant opensAt, @Nullable Instant closesAt) {
        return new RegistrationWindow(
                opensAt == null ? RegistrationWindow.ALWAYS.opensAt() : opensAt,
                closesAt == null ? RegistrationWindow.ALWAYS.closesAt() : closesAt);
    }
}
