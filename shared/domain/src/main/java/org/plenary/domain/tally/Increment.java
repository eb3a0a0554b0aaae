package org.plenary.domain.tally;

import java.time.Instant;

/**
 * What a change adds to one counter.
 *
 * @param by negative where something is taken out
 * @param since since when the thing that is counted is there, for a count of what was there at a moment ({@link Counts#cut})
 */
public record Increment(Metric metric, String counter, long by, Instant since) {}
