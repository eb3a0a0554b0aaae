package org.plenary.functions.statistics.audit;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.plenary.domain.audit.Recount;
import org.plenary.domain.audit.Tallied;
import org.plenary.domain.event.EventId;
import org.plenary.domain.statistics.RegistrationCounters;
import org.plenary.domain.tally.Metrics;

/** How far the tally of an event is. */
@Singleton
@Requires(bean = Metrics.class)
final class TallyState {
    /** So long after a change every shard of the stream has been read, unless the tally is in trouble, of which its own alarm tells. */
    static final Duration SETTLED = Duration.ofSeconds(5);
    /** Nothing is on its way any more when nothing has been counted for so long. */
    static final Duration QUIET = Duration.ofSeconds(10);
    /** A stream forgets after 24 hours: what is older and not counted never will be. */
    private static final Duration FORGOTTEN = Duration.ofHours(25);
    /** Checkpoints tell whole seconds, and clocks differ. */
    private static final Duration INEXACT = Duration.ofSeconds(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Metrics metrics;
    private final Patience patience;

    TallyState(Metrics metrics, Patience patience) {
        this.metrics = metrics;
        this.patience = patience;
    }

    /** The counts as they are now. */
    Tallied read(EventId event) {
        var all = new ArrayList<>(metrics.readAll(event, RegistrationCounters.DAYS));
        all.add(metrics.read(RegistrationCounters.countries(event)));
        all.add(metrics.read(RegistrationCounters.people(event)));
        return new Tallied(all);
    }

    /**
     * The counts once the tally has passed the end of a recount: it has counted something later, or nothing for a while, and is not behind.
     *
     * @param end of the recount
     * @return absent when that does not come true until the deadline
     */
    Optional<Tallied> past(EventId event, Instant end, Recount recount, Instant deadline) {
        var seen = read(event);
        for (var since = patience.now(); patience.now().isBefore(deadline); patience.pause(BETWEEN_LOOKS)) {
            var now = read(event);
            if (!now.equals(seen)) {
                seen = now;
                since = patience.now();
            }
            var quiet = Duration.between(since, patience.now()).compareTo(QUIET) >= 0;
            if (hasCountedLater(now, end) || (quiet && !isBehind(now, recount))) {
                return Optional.of(now);
            }
        }
        return Optional.empty();
    }

    private static boolean hasCountedLater(Tallied tallied, Instant end) {
        return tallied.asOf().filter(asOf -> asOf.isAfter(end.plus(SETTLED))).isPresent();
    }

    private boolean isBehind(Tallied tallied, Recount recount) {
        var newest = recount.newest();
        return newest.isAfter(tallied.asOf().orElse(Instant.MIN.plus(INEXACT)).plus(INEXACT))
                && newest.isAfter(patience.now().minus(FORGOTTEN));
    }
}
