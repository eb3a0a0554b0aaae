package org.plenary.domain.registration;

import java.util.Optional;
import org.plenary.domain.Page;
import org.plenary.domain.event.EventId;

/** The registrations of an event for those who see or walk through all of them. Erased ones are not among them. */
public interface KeptRegistrations {
    /** The registration with its mails as they are now: the read sees every write that was answered before it. */
    Optional<KeptRegistration> kept(EventId event, RegistrationId id);

    /**
     * The registration that an address leads to: the one whose id follows from it, or the one whose address was corrected to it. As
     * consistent as {@link #kept}.
     *
     * @param id what follows from the event and the address
     */
    Optional<KeptRegistration> ledToBy(EventId event, RegistrationId id);

    /**
     * A page of one of the event's buckets, in the order of ids; strongly consistent. It may be short, even empty, while there is a next.
     *
     * @param bucket one of {@link RegistrationId#BUCKETS}
     * @param limit registrations a page, 1 or more
     * @param after the id behind which the page begins, which need not be there; the empty string for the first page
     */
    Page<KeptRegistration> page(EventId event, String bucket, RegistrationFilter filter, int limit, String after);
}
