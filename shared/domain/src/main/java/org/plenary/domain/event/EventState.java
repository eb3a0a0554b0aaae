package org.plenary.domain.event;

/** Where an event stands. It moves down this list and never back. */
public enum EventState {
    /** Only its organisers see it; nobody can have registered. */
    DRAFT,
    /** Everybody sees it and may register while registration is open. */
    PUBLISHED,
    /** It does not take place; nobody registers any more. */
    CANCELLED;

    boolean mayBecome(EventState next) {
        return next.compareTo(this) >= 0;
    }
}
