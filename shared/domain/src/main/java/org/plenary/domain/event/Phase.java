package org.plenary.domain.event;

/** In which time of the event somebody registered: a fact of that moment, stored and never computed again. */
public enum Phase {
    /** Before the event's end. */
    LIVE,
    /** At the event's end or later, for the recordings. */
    LIBRARY
}
