package org.plenary.functions.signup;

import org.jspecify.annotations.Nullable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.CompanyName;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.PersonName;
import org.plenary.domain.registration.Relationship;

/** What a person says to register; only the city may be left out. */
record SignupRequest(
        PersonName name,
        EmailAddress email,
        CompanyName company,
        CountryCode country,
        @Nullable City city,
        Relationship relationship,
        LanguageTag language) {

    Attendee attendee() {
        return new Attendee(
                name, email, company, country, city == null ? City.NOT_GIVEN : city, relationship, language);
    }
}
