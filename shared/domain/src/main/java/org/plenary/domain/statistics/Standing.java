package org.plenary.domain.statistics;

import org.plenary.domain.registration.Registration;

/** What a registration is counted as. Each has one standing, but the erased: they are not counted. */
public enum Standing {
    /** Registered, and nothing left to pay: see {@link Registration#live}. */
    LIVE,
    /** Registered, and the price is due. */
    UNPAID,
    /** Has asked for a place at an event with a capacity: no number yet, a number, or an offer. */
    WAITING,
    /** Given back, or taken by the organiser. */
    CANCELLED
}
