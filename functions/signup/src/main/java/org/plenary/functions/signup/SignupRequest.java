package org.plenary.functions.signup;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.challenge.ChallengeToken;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.CompanyName;
import org.plenary.domain.registration.ConsentWish;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.PersonName;
import org.plenary.domain.registration.PersonalField;
import org.plenary.domain.registration.Purpose;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.registration.TextVersion;

/**
 * What a person says to register; only the city and what the person may agree to may be left out.
 *
 * @param challenge what its widget gave, where the operator has set one
 */
record SignupRequest(
        PersonName name,
        EmailAddress email,
        CompanyName company,
        CountryCode country,
        @Nullable City city,
        Relationship relationship,
        LanguageTag language,
        @Nullable TextVersion codeOfConduct,
        @Nullable Map<Purpose, Map<PersonalField, TextVersion>> consents,
        @Nullable ChallengeToken challenge) {

    ConsentWish wish() {
        return Agreed.wish(codeOfConduct, consents);
    }

    Attendee attendee() {
        return new Attendee(
                name, email, company, country, city == null ? City.NOT_GIVEN : city, relationship, language);
    }
}
