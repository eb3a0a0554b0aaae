package org.plenary.domain.registration;

import java.time.Instant;
import java.time.LocalDate;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.Admission;
import org.plenary.domain.event.Phase;
import org.plenary.domain.event.PlenaryDays;

/** An invented person and her place at the invented conference. */
final class Examples {
    static final Instant NOW = Instant.parse("2049-05-01T22:30:00Z");
    static final LocalDate DAY = LocalDate.parse("2049-05-02");
    static final RegistrationId ID = new RegistrationId("cuatqjdfuldmj3sxtpofmnmc5a");

    private Examples() {}

    static Attendee ada() {
        return new Attendee(
                new PersonName("Ada Lovelace"),
                new EmailAddress("ada@example.org"),
                new CompanyName("Analytical Engines"),
                new CountryCode("GB"),
                new City("Leipzig"),
                Relationship.PARTNER,
                new LanguageTag("en"));
    }

    static Registration registrationOf(Attendee attendee) {
        return Registration.register(
                PlenaryDays.published(), new Admission.Open(Phase.LIVE, DAY), attendee, ConsentWish.NONE, ID, NOW);
    }
}
