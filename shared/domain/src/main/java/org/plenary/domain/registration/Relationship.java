package org.plenary.domain.registration;

/** What the attendee is to the organiser: the answer to "who are you". */
public enum Relationship {
    CUSTOMER,
    PARTNER,
    PROSPECT,
    DISTRIBUTOR,
    RESELLER,
    PROVIDER,
    ALLIANCE,
    OTHER
}
