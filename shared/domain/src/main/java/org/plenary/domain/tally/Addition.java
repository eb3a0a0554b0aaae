package org.plenary.domain.tally;

import java.util.Map;

/**
 * One write of the tally: sums that are added to a metric's counters, and how far this counts the shard.
 *
 * @param sums by counter; may be zero or negative
 */
public record Addition(Shard shard, Checkpoint upTo, Map<String, Long> sums) {
    public Addition {
        sums = Map.copyOf(sums);
    }
}
