package org.plenary.local.engine.mapping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one shard and hands on what passes the filters, in batches. */
final class ShardReader {

    private static final Logger LOG = LoggerFactory.getLogger(ShardReader.class);
    private static final Duration WHEN_IDLE = Duration.ofMillis(100);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final StreamMapping mapping;
    private final ShardCursor shard;
    private final BatchDelivery delivery;
    private final ShardWindows windows;
    private final StreamPositions positions;
    private final Workers workers;

    /** Read, passed, not yet delivered. */
    private final List<StreamRecord> waiting = new ArrayList<>();

    /** When the batching window of those ends, by {@link System#nanoTime}. */
    private long windowEnd;

    ShardReader(
            StreamMapping mapping,
            ShardCursor shard,
            BatchDelivery delivery,
            StreamPositions positions,
            Workers workers) {
        this.mapping = mapping;
        this.shard = shard;
        this.delivery = delivery;
        this.windows = new ShardWindows(mapping, shard, delivery);
        this.positions = positions;
        this.workers = workers;
    }

    /** Returns when the shard is closed and all of it delivered, or when the mapping is closed. */
    void readToTheEnd() {
        while (workers.open() && !(shard.atEnd() && waiting.isEmpty())) {
            try {
                turn();
            } catch (RuntimeException e) { // The loop outlives whatever goes wrong in a turn.
                if (workers.open()) {
                    LOG.warn("{}: a turn at the stream failed", mapping.function(), e);
                    workers.pause(AFTER_TROUBLE);
                }
            }
        }
    }

    private void turn() {
        var before = shard.now();
        var records = shard.next();
        records.forEach(this::take);
        deliverWhatIsDue();
        boolean nothingFollowsYet = records.isEmpty() || shard.atEnd();
        if (waiting.isEmpty() && nothingFollowsYet) {
            windows.endWhatIsOver(before);
        }
        if (records.isEmpty() && !shard.atEnd()) {
            workers.pause(WHEN_IDLE);
        }
    }

    private void take(StreamRecord record) {
        if (mapping.filters().isEmpty() || mapping.filters().stream().anyMatch(f -> f.matches(record.json()))) {
            if (waiting.isEmpty()) {
                windowEnd = System.nanoTime() + mapping.window().toNanos();
            }
            waiting.add(record);
        }
    }

    private void deliverWhatIsDue() {
        while (workers.open() && !waiting.isEmpty()) {
            var period = windows.periodOf(waiting.getFirst());
            var batch = waiting.subList(0, firstOf(period));
            if (!isDue(batch)) {
                return;
            }
            var last = batch.getLast().sequenceNumber();
            delivery.deliver(shard.shardId(), List.copyOf(batch), windows.envelope(period));
            batch.clear();
            // Of one that was broken off by closing nobody knows how far it came.
            if (workers.open()) {
                positions.reached(mapping.function(), shard.shardId(), last);
            }
        }
    }

    /** How many of those waiting make up one batch: records of one period, and no more than the batch size. */
    private int firstOf(Period period) {
        return (int) waiting.stream()
                .limit(mapping.batchSize())
                .takeWhile(record -> windows.periodOf(record).equals(period))
                .count();
    }

    private boolean isDue(List<StreamRecord> batch) {
        boolean complete = batch.size() == mapping.batchSize() || batch.size() < waiting.size();
        return complete || shard.atEnd() || System.nanoTime() - windowEnd >= 0;
    }
}
