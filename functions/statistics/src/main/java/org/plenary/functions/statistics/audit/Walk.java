package org.plenary.functions.statistics.audit;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.plenary.domain.Page;
import org.plenary.domain.audit.PersonMarks;
import org.plenary.domain.audit.Recount;
import org.plenary.domain.audit.Recounted;
import org.plenary.domain.audit.Recounts;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Buckets;

/** Walks over the registrations of an event, its buckets side by side. */
@Singleton
@Requires(bean = Recounts.class)
final class Walk {
    private final Recounts recounts;

    Walk(Recounts recounts) {
        this.recounts = recounts;
    }

    /** Everything that the audit wants to know. */
    Survey survey(EventId event, Optional<PersonMarks> marks) {
        return Buckets.sideBySide(bucket -> {
                    var survey = new Survey(marks);
                    each(event, bucket, survey::add);
                    return survey;
                })
                .stream()
                .reduce(new Survey(marks), Survey::and);
    }

    /** The counts of those who registered up to the cut, inclusive. */
    Recount recount(EventId event, Instant cut) {
        var all = new Recount(cut);
        Buckets.sideBySide(bucket -> {
                    var recount = new Recount(cut);
                    each(event, bucket, recount::add);
                    return recount;
                })
                .forEach(all::add);
        return all;
    }

    private void each(EventId event, String bucket, Consumer<Recounted> visitor) {
        Page.all(after -> recounts.page(event, bucket, after)).forEach(visitor);
    }
}
