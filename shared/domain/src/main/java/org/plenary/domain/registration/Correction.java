package org.plenary.domain.registration;

import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;

/** All that people may correct in their own registration. The address is not among it: it was proven, and only organisers correct it. */
public record Correction(
        PersonName name,
        CompanyName company,
        CountryCode country,
        City city,
        Relationship relationship,
        LanguageTag language,
        ConsentWish consents) {

    Attendee of(Attendee attendee) {
        return new Attendee(name, attendee.email(), company, country, city, relationship, language);
    }

    /** Not the person: it would end in a log. */
    @Override
    public String toString() {
        return "Correction[hidden]";
    }
}
