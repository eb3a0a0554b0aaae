package org.plenary.domain.tally;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a metric has counted a shard.
 *
 * @param last the newest record that is counted, inclusive
 * @param committedAt when the change that it tells of was made, to the second
 */
public record Checkpoint(SequenceNumber last, Instant committedAt) {
    /** A stream remembers 24 hours: nothing before an older checkpoint is ever delivered again. */
    private static final Duration OF_USE = Duration.ofHours(25);

    /** Whether no record at or before this one can come any more, once records of {@code newest} are counted. */
    public boolean isOutdated(Instant newest) {
        return committedAt.isBefore(newest.minus(OF_USE));
    }
}
