package org.plenary.local.engine.mapping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.local.engine.mapping.OnFailure.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers a batch of a shard until it succeeded or is given up. What fails is tried again before anything that follows
 * it: from the first failed record where the function reports one, in halves where the mapping bisects. Halving costs no
 * attempt; a rest that became shorter keeps the attempts made.
 */
final class BatchDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(BatchDelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final int MOST_DOUBLINGS = 6;

    private final StreamMapping mapping;
    private final Invocation function;
    private final OnFailure onFailure;
    private final Workers workers;
    private final Clock clock = Clock.systemUTC();

    BatchDelivery(StreamMapping mapping, Invocation function, OnFailure onFailure, Workers workers) {
        this.mapping = mapping;
        this.function = function;
        this.onFailure = onFailure;
        this.workers = workers;
    }

    /** Returns when nothing of the batch is left to do, or when the mapping is closed. */
    void deliver(String shardId, List<StreamRecord> batch, Envelope envelope) {
        var rest = withoutExpired(shardId, batch, 0, null);
        for (int calls = 1; workers.open() && !rest.isEmpty(); calls++) {
            var result = function.invoke(envelope.event(rest));
            var failed = failed(envelope, result, rest);
            if (mapping.bisect() && failed.size() > 1) {
                deliverDivided(shardId, rest, failed, envelope);
                return;
            }
            if (!failed.isEmpty() && isLast(calls)) {
                onFailure.giveUp(Condition.RETRY_ATTEMPTS_EXHAUSTED, shardId, failed, calls, result);
                return;
            }
            if (!failed.isEmpty()) {
                pauseAfter(calls);
            }
            rest = withoutExpired(shardId, failed, calls, result);
        }
    }

    /** Makes the last call of a window, which brings no records, until it succeeds, is given up, or the mapping is closed. */
    void end(TumblingWindow window) {
        for (int calls = 1; workers.open(); calls++) {
            var outcome = window.outcome(function.invoke(window.event(List.of())), Set.of());
            if (outcome instanceof BatchOutcome.Done) {
                return;
            }
            LOG.warn("{}: the last call of a window failed: {}", mapping.function(), outcome);
            if (isLast(calls)) {
                return; // Without records there is nothing that the on-failure queue could be told.
            }
            pauseAfter(calls);
        }
    }

    private boolean isLast(int calls) {
        return mapping.maximumRetries() >= 0 && calls > mapping.maximumRetries();
    }

    private void pauseAfter(int calls) {
        workers.pause(FIRST_PAUSE.multipliedBy(1L << Math.min(calls - 1, MOST_DOUBLINGS)));
    }

    /** Divides at the record that the function reported, or in the middle where it failed as a whole. */
    private void deliverDivided(
            String shardId, List<StreamRecord> batch, List<StreamRecord> failed, Envelope envelope) {
        if (failed.size() < batch.size()) {
            deliver(shardId, failed, envelope);
            return;
        }
        int middle = batch.size() / 2;
        deliver(shardId, batch.subList(0, middle), envelope);
        deliver(shardId, batch.subList(middle, batch.size()), envelope);
    }

    /** What has to be delivered again: from the first failed record on, for a stream keeps its order. */
    private List<StreamRecord> failed(Envelope envelope, InvocationResult result, List<StreamRecord> batch) {
        var sent = batch.stream().map(StreamRecord::sequenceNumber).collect(Collectors.toSet());
        return switch (envelope.outcome(result, sent)) {
            case BatchOutcome.Done() -> List.of();
            case BatchOutcome.PartlyFailed(var items) -> batch.subList(firstOf(items, batch), batch.size());
            case BatchOutcome.Failed(var reason) -> {
                LOG.warn("{}: a batch of {} records failed: {}", mapping.function(), batch.size(), reason);
                yield batch;
            }
        };
    }

    private static int firstOf(Set<String> items, List<StreamRecord> batch) {
        int first = 0;
        while (!items.contains(batch.get(first).sequenceNumber())) {
            first++;
        }
        return first;
    }

    private List<StreamRecord> withoutExpired(
            String shardId, List<StreamRecord> batch, int calls, @Nullable InvocationResult last) {
        if (mapping.maximumAge().isNegative()) {
            return batch;
        }
        Instant oldest = clock.instant().minus(mapping.maximumAge());
        int expired = 0;
        while (expired < batch.size() && batch.get(expired).arrivedAt().isBefore(oldest)) {
            expired++;
        }
        if (expired > 0) {
            onFailure.giveUp(Condition.RECORD_AGE_EXPIRED, shardId, batch.subList(0, expired), calls, last);
        }
        return batch.subList(expired, batch.size());
    }
}
