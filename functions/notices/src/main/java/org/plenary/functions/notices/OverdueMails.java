package org.plenary.functions.notices;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.plenary.domain.Page;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Events;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.registration.KeptRegistration;
import org.plenary.domain.registration.KeptRegistrations;
import org.plenary.domain.registration.RegistrationFilter;
import org.plenary.domain.registration.RegistrationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the mails that were called for a while ago and have not left: reads all registrations that are kept, of all events. */
@Singleton
@Requires(beans = {Events.class, KeptRegistrations.class})
final class OverdueMails {
    private static final Logger LOG = LoggerFactory.getLogger(OverdueMails.class);
    /** Buckets that are read at the same time; each waits for the table most of its time. */
    private static final int READERS = 16;

    private static final int EVENTS_A_PAGE = 100;
    private static final int REGISTRATIONS_A_PAGE = 500;
    /** The last instant of four digits a year: nothing closes later. */
    private static final Instant EVER = Instant.parse("9999-12-31T23:59:59.999Z");

    /**
     * What a walk came to.
     *
     * @param unread buckets that could not be read to their end
     */
    record Found(List<Notice> notices, long unread) {}

    private record Bucket(EventId event, String letter) {}

    private final Events events;
    private final KeptRegistrations registrations;
    private final Duration patience;

    OverdueMails(Events events, KeptRegistrations registrations, SweepSettings settings) {
        this.events = events;
        this.registrations = registrations;
        this.patience = settings.patience();
    }

    Found find(Instant now) {
        // A draft has no registrations: nobody can sign up for one, and no state leads back to it.
        var read = Stream.of(EventState.PUBLISHED, EventState.CANCELLED)
                .flatMap(state -> eventsIn(state).stream())
                .flatMap(OverdueMails::buckets)
                .gather(Gatherers.mapConcurrent(READERS, bucket -> overdue(bucket, now)))
                .toList();
        var notices =
                read.stream().flatMap(Optional::stream).flatMap(List::stream).toList();
        return new Found(notices, read.stream().filter(Optional::isEmpty).count());
    }

    private List<EventId> eventsIn(EventState state) {
        return Page.all(from -> events.keepingRegistrations(state, EVER, EVENTS_A_PAGE, from))
                .map(Event::id)
                .toList();
    }

    private static Stream<Bucket> buckets(EventId event) {
        return RegistrationId.BUCKETS.stream().map(letter -> new Bucket(event, letter));
    }

    // One that cannot be read does not hide the lost mails of all others.
    private Optional<List<Notice>> overdue(Bucket bucket, Instant now) {
        try {
            return Optional.of(read(bucket, now));
        } catch (RuntimeException failure) {
            LOG.error("bucket {} of {} could not be read", bucket.letter(), bucket.event(), failure);
            return Optional.empty();
        }
    }

    private List<Notice> read(Bucket bucket, Instant now) {
        return Page.all(after -> registrations.page(
                        bucket.event(), bucket.letter(), RegistrationFilter.ALL, REGISTRATIONS_A_PAGE, after))
                .filter(kept -> kept.mailing().overdue(now, patience))
                .map(OverdueMails::notice)
                .toList();
    }

    private static Notice notice(KeptRegistration kept) {
        return new Notice(kept.registration().event(), kept.registration().id());
    }
}
