package org.plenary.domain.tally;

import java.util.List;
import org.plenary.domain.event.EventId;

/** The counters, and how far they have counted. */
public interface Metrics {
    /** The metric as it is now: the read sees every write that was answered before it. One request. */
    Counts read(Metric metric);

    /** The metrics of an event whose names begin with this, which is not empty, by name; as consistent as {@link #read}. */
    List<Counts> readAll(EventId event, String prefix);

    /**
     * Adds to the counters and moves the shard's checkpoint, in one write, on condition that checkpoint and cut are still those that were
     * read: so nothing is counted twice, whoever else counts the same records at the same time.
     *
     * @return false when they are not: then nothing was added, and the metric is to be read again
     */
    boolean add(Counts read, Addition addition);
}
