package org.plenary.domain.registration;

/** Where a registration's mail stands. */
public enum MailState {
    /** To be sent. */
    DUE,
    /** One sender's for a while. */
    CLAIMED,
    /** It left. */
    SENT,
    /** It was refused, or failed too often: a person looks at the dead letter, and may send it again. */
    GIVEN_UP
}
