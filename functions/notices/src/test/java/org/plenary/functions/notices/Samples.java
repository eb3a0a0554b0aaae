package org.plenary.functions.notices;

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
import org.plenary.domain.event.OrganisationId;
import org.plenary.domain.event.Phase;
import org.plenary.domain.event.Place;
import org.plenary.domain.event.RecentEvents;
import org.plenary.domain.event.RegistrationWindow;
import org.plenary.domain.event.Title;
import org.plenary.domain.money.Money;
import org.plenary.domain.money.Price;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.CompanyName;
import org.plenary.domain.registration.Consents;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Payment;
import org.plenary.domain.registration.PersonName;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.RegistrationState;
import org.plenary.domain.registration.Relationship;
import org.plenary.testkit.InMemoryEvents;

/** A conference and the people who come. */
final class Samples {
    static final Instant REGISTERED_AT = Instant.parse("2020-01-10T10:00:00Z");
    static final LanguageTag ENGLISH = new LanguageTag("en");
    static final Place BRUSSELS =
            new Place.Venue(new Place.Name("ULB Solbosch"), new Place.Name("Brussels"), new CountryCode("BE"));
    static final Price PAID = new Price.Paid(new Money(4900, Currency.getInstance("EUR")));

    private Samples() {}

    static Event conference(Place place, Price price) {
        return conference("FOSDEM 2020", place, price);
    }

    static Event conference(String title, Place place, Price price) {
        var dates = new Dates(
                ZoneId.of("Europe/Brussels"),
                Instant.parse("2020-02-01T08:30:00Z"),
                Instant.parse("2020-02-02T16:00:00Z"));
        var titles = new Title(
                Map.of(ENGLISH, new Title.Text(title), new LanguageTag("fr"), new Title.Text(title + " (français)")),
                ENGLISH);
        var details = new EventDetails(
                titles, dates, place, RegistrationWindow.ALWAYS, price, dates.yearAfterTheEnd(), EventState.PUBLISHED);
        return Event.create(new EventId("fosdem-2020"), new OrganisationId("fosdem"), details, "p1");
    }

    /** A world with one event. */
    static RecentEvents only(Event event) {
        var events = new InMemoryEvents();
        events.create(event);
        return new RecentEvents(events);
    }

    static Event cancelled(Event event) {
        var details = event.details();
        var wish = new EventDetails(
                details.title(),
                details.dates(),
                details.place(),
                details.registration(),
                details.price(),
                details.libraryClosesAt(),
                EventState.CANCELLED);
        return new Event(event.id(), event.organisation(), wish, event.pepperId(), event.version() + 1);
    }

    static Registration registration(String name, String email, String language, Payment payment) {
        var attendee = new Attendee(
                new PersonName(name),
                new EmailAddress(email),
                new CompanyName("Analytical Engines"),
                new CountryCode("GB"),
                City.NOT_GIVEN,
                Relationship.CUSTOMER,
                new LanguageTag(language));
        return new Registration(
                new RegistrationId("a".repeat(26)),
                new EventId("fosdem-2020"),
                attendee,
                Consents.NONE,
                RegistrationState.REGISTERED,
                payment,
                Phase.LIVE,
                REGISTERED_AT.atZone(ZoneId.of("Europe/Brussels")).toLocalDate(),
                REGISTERED_AT,
                1,
                1);
    }
}
