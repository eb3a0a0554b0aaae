package org.plenary.domain.registration;

/** A field of a registration whose use a person may agree to. */
public enum PersonalField {
    NAME,
    EMAIL,
    COMPANY,
    COUNTRY,
    CITY
}
