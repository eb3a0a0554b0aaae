package org.plenary.domain.tally;

import java.time.Instant;
import java.util.List;

/**
 * A record of a stream as the tally sees it.
 *
 * @param committedAt when the change was made
 * @param increments none where the change touches nothing that is counted
 */
public record CountedChange(SequenceNumber at, Instant committedAt, List<Increment> increments) {
    public CountedChange {
        increments = List.copyOf(increments);
    }

    /** The same change as this metric sees it. */
    CountedChange of(Metric metric) {
        return new CountedChange(
                at,
                committedAt,
                increments.stream().filter(each -> each.metric().equals(metric)).toList());
    }
}
