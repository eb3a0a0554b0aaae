package org.plenary.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.Dates;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.ExpectedAttendance;
import org.plenary.domain.event.NetworkLimit;
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.Place;
import org.plenary.domain.event.RegistrationWindow;
import org.plenary.domain.event.Retention;
import org.plenary.domain.event.Series;
import org.plenary.domain.event.SeriesId;
import org.plenary.domain.event.Title;
import org.plenary.domain.money.Money;
import org.plenary.domain.money.Price;

/** An invented conference, two days in Brussels, and its variations. */
public final class Conferences {
    public static final OrganisationId ACME = new OrganisationId("acme");
    public static final String PEPPER_ID = "2026";
    public static final Instant START = Instant.parse("2027-05-14T07:00:00Z");
    public static final Instant END = START.plus(Duration.ofHours(34));

    private Conferences() {}

    /** Published, free, at a venue, open for registration as long as its library. */
    public static Event jconf() {
        return event("jconf-2027", details(EventState.PUBLISHED));
    }

    public static Event event(String id, EventDetails details) {
        return Event.create(new EventId(id), ACME, details, PEPPER_ID);
    }

    public static EventDetails details(EventState state) {
        var dates = new Dates(ZoneId.of("Europe/Brussels"), START, END);
        return new EventDetails(
                new Title(Map.of(english(), new Title.Text("JConf 2027")), english()),
                dates,
                new Place.Venue(
                        new Place.Name("Palace of Examples"), new Place.Name("Brussels"), new CountryCode("BE")),
                RegistrationWindow.ALWAYS,
                Price.FREE,
                dates.yearAfterTheEnd(),
                state);
    }

    public static EventDetails costing(EventDetails details, long cents) {
        return new EventDetails(
                details.title(),
                details.dates(),
                details.place(),
                details.registration(),
                new Price.Paid(new Money(cents, Currency.getInstance("EUR"))),
                details.libraryClosesAt(),
                details.state());
    }

    public static EventDetails online(EventDetails details) {
        return new EventDetails(
                details.title(),
                details.dates(),
                Place.ONLINE,
                details.registration(),
                details.price(),
                details.libraryClosesAt(),
                details.state());
    }

    public static EventDetails registering(EventDetails details, Instant from, Instant until) {
        return new EventDetails(
                details.title(),
                details.dates(),
                details.place(),
                new RegistrationWindow(from, until),
                details.price(),
                details.libraryClosesAt(),
                details.state());
    }

    public static EventDetails limitedTo(int signupsPerNetworkAndHour, EventDetails details) {
        return new EventDetails(
                details.title(),
                details.dates(),
                details.place(),
                details.registration(),
                details.price(),
                details.libraryClosesAt(),
                details.state(),
                details.retention(),
                new NetworkLimit(signupsPerNetworkAndHour),
                details.series(),
                details.expectedAttendance());
    }

    public static EventDetails keptFor(int days, EventDetails details) {
        return new EventDetails(
                details.title(),
                details.dates(),
                details.place(),
                details.registration(),
                details.price(),
                details.libraryClosesAt(),
                details.state(),
                new Retention(days),
                details.networkLimit(),
                details.series(),
                details.expectedAttendance());
    }

    public static EventDetails inSeries(String seriesId, EventDetails details) {
        return planned(details, new Series.Part(new SeriesId(seriesId)), details.expectedAttendance());
    }

    public static EventDetails expecting(int fewest, int most, EventDetails details) {
        return planned(details, details.series(), new ExpectedAttendance(fewest, most));
    }

    private static EventDetails planned(EventDetails details, Series series, ExpectedAttendance expected) {
        return new EventDetails(
                details.title(),
                details.dates(),
                details.place(),
                details.registration(),
                details.price(),
                details.libraryClosesAt(),
                details.state(),
                details.retention(),
                details.networkLimit(),
                series,
                expected);
    }

    private static LanguageTag english() {
        return new LanguageTag("en");
    }
}
