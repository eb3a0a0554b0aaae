package org.plenary.testkit.life;

/** The steps in the life of a registration. A step that the domain or a port learns is to be added here, and its rows to {@link StateTable}. */
public enum Step {
    /** Somebody signs up with the address. */
    SIGN_UP,
    /** Somebody asks for the pass again. */
    ASK_AGAIN,
    /** The attendee says something anew. */
    CORRECT,
    /** The place is given back. */
    CANCEL,
    /** Signing up again after cancelling or erasing: the second write of a signup. */
    RENEW,
    /** A pass is revoked. */
    REVOKE,
    /** An organiser corrects the address. */
    READDRESS,
    /** A mail came back. */
    SUPPRESS,
    /** Everything is forgotten. */
    ERASE
}
