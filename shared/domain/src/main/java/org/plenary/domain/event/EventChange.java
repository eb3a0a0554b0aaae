package org.plenary.domain.event;

/** What becomes of an organiser's wish to change an event. */
public sealed interface EventChange {
    /** The event as it is to be stored, its version raised by one. */
    record Changed(Event event) implements EventChange {}

    /** The wish is what already is: nothing to store. */
    record Same(Event event) implements EventChange {}

    /** A price does not become free by an edit: those who paid would not be refunded. Only a conversion does it. */
    record NeedsConversion() implements EventChange {}

    /** An event's state does not go back. */
    record StateGoesBack(EventState from, EventState to) implements EventChange {}
}
