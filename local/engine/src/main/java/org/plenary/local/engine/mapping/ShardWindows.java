package org.plenary.local.engine.mapping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tumbling windows of a shard, of which one is open at a time, from its first record until its time is over; or none, where the
 * mapping asks for none. One that is open when the mapping is closed is forgotten, so it has no last call.
 */
final class ShardWindows {

    private final StreamMapping mapping;
    private final ShardCursor shard;
    private final BatchDelivery delivery;
    private @Nullable TumblingWindow open;

    ShardWindows(StreamMapping mapping, ShardCursor shard, BatchDelivery delivery) {
        this.mapping = mapping;
        this.shard = shard;
        this.delivery = delivery;
    }

    /** What a record shares with all others of its batch. */
    Period periodOf(StreamRecord record) {
        return Period.of(record.arrivedAt(), mapping.tumbling());
    }

    /** How the records of a period are delivered; ends the window before, and one that is full. */
    Envelope envelope(Period period) {
        if (mapping.tumbling().isZero()) {
            return new Envelope.Plain(mapping.reportBatchItemFailures());
        }
        var window = open;
        if (window == null || !window.period().equals(period) || window.isFull()) {
            end();
            window = new TumblingWindow(
                    period, shard.shardId(), shard.eventSourceArn(), mapping.reportBatchItemFailures());
            open = window;
        }
        return window;
    }

    /** Ends the window if all changes up to {@code read} have been delivered and its time is over then, or its shard. */
    void endWhatIsOver(Instant read) {
        if (open != null && (shard.atEnd() || !read.isBefore(open.period().end()))) {
            end();
        }
    }

    private void end() {
        if (open != null) {
            delivery.end(open);
            open = null;
        }
    }
}
