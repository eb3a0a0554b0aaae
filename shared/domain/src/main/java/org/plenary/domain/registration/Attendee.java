package org.plenary.domain.registration;

import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;

/** Who holds a place: all that we know of the person. */
public record Attendee(
        PersonName name,
        EmailAddress email,
        CompanyName company,
        CountryCode country,
        City city,
        Relationship relationship,
        LanguageTag language) {

    /** The same person at another address. */
    Attendee at(EmailAddress address) {
        return new Attendee(name, address, company, country, city, relationship, language);
    }

    /** Not the person: it would end in a log. */
    @Override
    public String toString() {
        return "Attendee[hidden]";
    }
}
