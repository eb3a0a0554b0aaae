package org.plenary.domain.event;

import java.time.Instant;
import java.util.Optional;
import org.plenary.domain.Page;

/** The events of all organisations. */
public interface Events {

    /** The event as it is now: the read sees every write that was answered before it. */
    Optional<Event> find(EventId id);

    /** What became of a write. */
    sealed interface Stored {
        /** It is as asked. */
        record Done() implements Stored {}

        /** Somebody was faster; {@code current} is what stands there now. */
        record Overtaken(Event current) implements Stored {}

        /** There is no such event any more. */
        record Gone() implements Stored {}
    }

    /** Puts a new event; {@link Stored.Overtaken} when the id is taken, by whomever. */
    Stored create(Event event);

    /** Stores a changed event on condition that the stored version is the one before its own. */
    Stored change(Event changed);

    /** Removes a draft, on condition that it is still this version and still a draft. */
    Stored delete(Event draft);

    /**
     * An organisation's events by their start, then id. Reads an index that may lag by a moment: for lists only.
     *
     * @param limit events a page, 1 to 100
     * @param from what the page before said as its next, or the empty string for the first
     * @throws org.plenary.domain.InvalidValue when {@code from} is not of this list
     */
    Page<Event> ofOrganisation(OrganisationId organisation, int limit, String from);

    /**
     * The events of an organisation's series by their start, then id, in whatever state. Reads an index that may lag by a moment: for lists
     * and sums only.
     *
     * @param limit events a page, 1 to 100
     * @param from what the page before said as its next, or the empty string for the first
     * @throws org.plenary.domain.InvalidValue when {@code from} is not of this list
     */
    Page<Event> ofSeries(OrganisationId organisation, SeriesId series, int limit, String from);

    /**
     * Events of this state whose registrations are kept and whose library closes before {@code until} (exclusive), by that closing, then id.
     * Reads an index that may lag by a moment: for walks only, and who decides on what it finds reads the event itself.
     *
     * @param limit events a page, 1 to 100
     * @param from what the page before said as its next, or the empty string for the first
     */
    Page<Event> keepingRegistrations(EventState state, Instant until, int limit, String from);

    /**
     * All events of this state, whether or not their registrations are kept, by the library's closing, then id. Reads an index that may lag by
     * a moment: for walks only.
     *
     * @param limit events a page, 1 to 100
     * @param from what the page before said as its next, or the empty string for the first
     */
    Page<Event> ofState(EventState state, int limit, String from);

    /**
     * Notes that nothing personal is left in the event's registrations, on condition that the event is still this version. The next change of
     * the event takes the note back, for people may register again.
     */
    Stored registrationsErased(Event event);
}
