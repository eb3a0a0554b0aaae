package org.plenary.domain.audit;

import org.plenary.domain.Page;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.RegistrationId;

/** The registrations of an event, for counting them again. */
public interface Recounts {
    /**
     * A page of one of the event's buckets, in the order of ids; strongly consistent. Whom somebody asked to erase, and aliases, are not in it.
     *
     * @param bucket one of {@link RegistrationId#BUCKETS}
     * @param after what the page before said as its next, or the empty string for the first
     */
    Page<Recounted> page(EventId event, String bucket, String after);
}
