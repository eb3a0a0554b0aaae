package org.plenary.domain.registration;

/** What personal data may be used for beyond the event itself, if the person agrees. */
public enum Purpose {
    /** Inviting the person to later events of the same series. */
    SERIES_INVITATIONS,
    /** Messages from the event's sponsors. */
    SPONSOR_MESSAGES
}
