package org.plenary.testkit;

import java.time.Instant;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.Admission;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.CompanyName;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Pepper;
import org.plenary.domain.registration.PersonName;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Relationship;

/** Invented people, who live at example.org. */
public final class People {
    /** What tests derive registration ids with. */
    public static final Pepper PEPPER = new Pepper(new byte[32]);

    private People() {}

    public static Attendee ada() {
        return new Attendee(
                new PersonName("Ada Example"),
                new EmailAddress("Ada@Example.org"),
                new CompanyName("Analytical Engines"),
                new CountryCode("GB"),
                new City("London"),
                Relationship.CUSTOMER,
                new LanguageTag("en"));
    }

    public static Attendee boris() {
        return new Attendee(
                new PersonName("Борис Примеров"),
                new EmailAddress("boris@example.org"),
                new CompanyName("Примеры и сыновья"),
                new CountryCode("RS"),
                City.NOT_GIVEN,
                Relationship.PARTNER,
                new LanguageTag("ru"));
    }

    /** Somebody at this address. */
    public static Attendee at(String address) {
        var ada = ada();
        return new Attendee(
                ada.name(),
                new EmailAddress(address),
                ada.company(),
                ada.country(),
                ada.city(),
                ada.relationship(),
                ada.language());
    }

    /** The same person by another name. */
    public static Attendee named(Attendee attendee, PersonName name) {
        return new Attendee(
                name,
                attendee.email(),
                attendee.company(),
                attendee.country(),
                attendee.city(),
                attendee.relationship(),
                attendee.language());
    }

    /** This person, registered for the event at {@code now}, while it admits people. */
    public static Registration registered(Attendee attendee, Event event, Instant now) {
        if (!(event.admit(now) instanceof Admission.Open open)) {
            throw new IllegalArgumentException("the event admits nobody at " + now);
        }
        return Registration.register(event, open, attendee, ConsentWish.NONE, id(attendee, event), now);
    }

    public static RegistrationId id(Attendee attendee, Event event) {
        return PEPPER.registrationId(event.id(), attendee.email());
    }
}
