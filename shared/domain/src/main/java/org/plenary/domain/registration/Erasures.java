package org.plenary.domain.registration;

import org.plenary.domain.Page;
import org.plenary.domain.event.EventId;

/** The erasures that people asked for, kept outside the registrations' backups and longer than these. */
public interface Erasures {
    /**
     * A page of an event's erasures, in the order of ids; strongly consistent.
     *
     * @param from what the page before said as its next, or the empty string for the first
     */
    Page<Erasure> of(EventId event, String from);
}
