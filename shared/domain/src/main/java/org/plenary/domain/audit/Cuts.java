package org.plenary.domain.audit;

import java.time.Instant;
import java.util.Map;
import org.plenary.domain.tally.Counts;
import org.plenary.domain.tally.Metric;

/** What an audit does to metrics: it has newcomers counted apart for a while, and repairs. */
public interface Cuts {
    /**
     * From now on the metric counts those apart who come after the cut; what was counted apart before is forgotten.
     *
     * @param cut later than now by more than clocks differ, so that nobody who comes after it can have been counted yet
     * @param stale when an open cut is older than this its audit is dead, and it gives way
     * @return false where another audit has a cut open
     * @see Counts#cut
     */
    boolean open(Metric metric, Instant cut, Instant stale);

    /** Counts nobody apart any more, and forgets those who were. A cut that is not open, or another's, stays as it is. */
    void close(Metric metric, Instant cut);

    /**
     * Adds to the counters, each once for this mark.
     *
     * @param mark of the report whose repair it is; the one before is forgotten
     */
    void repair(Metric metric, String mark, Map<String, Long> by);
}
