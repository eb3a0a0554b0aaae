package org.plenary.domain.registration;

/** The peppers by id: an event names its own, so a new one is for new events only. */
public interface Peppers {
    /**
     * The pepper of this id.
     *
     * @throws IllegalStateException when there is none: without it nobody of the event can be found again
     */
    Pepper pepper(String pepperId);
}
