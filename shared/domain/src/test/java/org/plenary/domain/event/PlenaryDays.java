package org.plenary.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.money.Money;
import org.plenary.domain.money.Price;

/** The invented conference of these tests: two days in Leipzig, with registration open until long after its end. */
public final class PlenaryDays {
    public static final EventId ID = new EventId("plenary-days-2049");
    public static final OrganisationId ACME = new OrganisationId("acme");
    public static final Price FORTY_NINE_EUROS = new Price.Paid(new Money(4_900, Currency.getInstance("EUR")));

    static final Instant OPENING = Instant.parse("2049-01-01T00:00:00Z");
    static final Instant START = Instant.parse("2049-06-10T07:00:00Z");
    static final Instant END = Instant.parse("2049-06-11T16:00:00Z");
    static final Instant CLOSING = Instant.parse("2050-03-01T00:00:00Z");
    static final Instant LIBRARY_CLOSING = Instant.parse("2050-06-11T16:00:00Z");
    static final Duration MOMENT = Duration.ofNanos(1);

    private static final LanguageTag ENGLISH = new LanguageTag("en");

    private PlenaryDays() {}

    public static Event published() {
        return as(EventState.PUBLISHED, Price.FREE);
    }

    /** The conference in this state, at this price. */
    public static Event as(EventState state, Price price) {
        return Event.create(ID, ACME, details(state, price), "pepper-1");
    }

    static EventDetails details(EventState state, Price price) {
        return details(state, price, new RegistrationWindow(OPENING, CLOSING), LIBRARY_CLOSING);
    }

    static EventDetails details(EventState state, Price price, RegistrationWindow window, Instant libraryClosesAt) {
        return new EventDetails(
                new Title(Map.of(ENGLISH, new Title.Text("Plenary Days 2049")), ENGLISH),
                new Dates(ZoneId.of("Europe/Berlin"), START, END),
                Place.ONLINE,
                window,
                price,
                libraryClosesAt,
                state);
    }
}
