package org.plenary.domain.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.Phase;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.statistics.CountedRegistration;
import org.plenary.domain.statistics.RegistrationCounters;
import org.plenary.domain.statistics.Standing;

/** The family that these tests count: one of them registered, and the others like that one. */
final class Kin {
    static final EventId EVENT = new EventId("jconf-2049");
    static final Instant NOON = Instant.parse("2049-06-09T12:00:00Z");
    static final Counter GERMANS = new Counter(RegistrationCounters.countries(EVENT), "LDE");
    static final Counter FRENCH = new Counter(RegistrationCounters.countries(EVENT), "LFR");

    private Kin() {}

    /** The person whose id begins with this letter. */
    static Recounted.Kept from(String country, char person) {
        return kept(person, 1, Standing.LIVE, country, "Leipzig", NOON);
    }

    static Recounted.Kept living(String city, String country) {
        return kept('a', 1, Standing.LIVE, country, city, NOON);
    }

    static Recounted.Kept kept(
            char person, long version, Standing standing, String country, String city, Instant registeredAt) {
        return new Recounted.Kept(
                new RegistrationId(person + "a".repeat(25)),
                version,
                registeredAt,
                new CountedRegistration(
                        EVENT,
                        standing,
                        new CountryCode(country),
                        Phase.LIVE,
                        LocalDate.parse("2049-06-09"),
                        Relationship.PARTNER,
                        new LanguageTag("en"),
                        registeredAt),
                new City(city),
                new EmailAddress(person + "@example.org"));
    }
}
