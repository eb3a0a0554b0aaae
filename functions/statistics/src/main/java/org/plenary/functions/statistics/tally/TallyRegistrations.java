package org.plenary.functions.statistics.tally;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.aws.log.EmbeddedMetrics;
import org.plenary.domain.tally.CountedChange;
import org.plenary.domain.tally.Metrics;
import org.plenary.domain.tally.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts a batch of changes of registrations. */
@Singleton
@Requires(bean = Metrics.class)
final class TallyRegistrations {
    static final String UNREADABLE = "TallyUnreadable";
    private static final Logger LOG = LoggerFactory.getLogger(TallyRegistrations.class);

    private final Tally tally;
    private final EmbeddedMetrics figures;

    TallyRegistrations(Metrics metrics, EmbeddedMetrics figures) {
        this.tally = new Tally(metrics);
        this.figures = figures;
    }

    /**
     * Counts it. What is counted already, whole or in part, changes nothing.
     *
     * @return the sequence number of the record from which on it is to be delivered again, when something failed
     */
    Optional<String> count(StreamBatch batch) {
        var records = batch.records();
        if (records.isEmpty()) {
            return Optional.empty();
        }
        try {
            tally.count(batch.shard(), readable(records));
            return Optional.empty();
        } catch (RuntimeException outage) { // Also what nobody foresaw: the batch comes again, and is counted once.
            LOG.error("{} changes could not be counted", records.size(), outage);
            return Optional.of(records.getFirst().sequenceNumber());
        }
    }

    // One that cannot be read holds up nobody: the audit finds what it would have counted.
    private List<CountedChange> readable(List<StreamRecord> records) {
        var changes = new ArrayList<CountedChange>();
        for (var record : records) {
            try {
                changes.add(record.counted());
            } catch (RuntimeException unreadable) {
                LOG.error("change {} cannot be read, and is not counted", record.sequenceNumber(), unreadable);
                figures.count(Map.of(UNREADABLE, 1L));
            }
        }
        return changes;
    }
}
