package org.plenary.functions.signup;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.registration.City;
import org.plenary.domain.registration.CompanyName;
import org.plenary.domain.registration.Correction;
import org.plenary.domain.registration.PersonName;
import org.plenary.domain.registration.PersonalField;
import org.plenary.domain.registration.Purpose;
import org.plenary.domain.registration.Relationship;
import org.plenary.domain.registration.TextVersion;

/** All that a person says anew; what is left out is not given any more, and not agreed to any more. */
record CorrectionRequest(
        PersonName name,
        CompanyName company,
        CountryCode country,
        @Nullable City city,
        Relationship relationship,
        LanguageTag language,
        @Nullable TextVersion codeOfConduct,
        @Nullable Map<Purpose, Map<PersonalField, TextVersion>> consents) {

    Correction correction() {
        return new Correction(
                name,
                company,
                country,
                city == null ? City.NOT_GIVEN : city,
                relationship,
                language,
                Agreed.wish(codeOfConduct, consents));
    }
}
