package org.plenary.local.engine.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.local.engine.mapping.QueueBatches.Received;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Receives from a queue and calls a function, until closed, as Lambda does: what succeeded and what the filters refuse
 * is deleted, what failed is left to the queue's visibility timeout and redrive policy.
 */
public final class SqsPoller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqsPoller.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    /** With how many Lambda begins where the template sets no maximum. */
    private static final int DEFAULT_CONCURRENCY = 5;

    private final SqsMapping mapping;
    private final Invocation function;
    private final Workers workers = new Workers();
    private final QueueBatches queue;

    private SqsPoller(SqsMapping mapping, SqsClient sqs, Invocation function) {
        this.mapping = mapping;
        this.function = function;
        this.queue = new QueueBatches(mapping, sqs, workers);
    }

    /** Starts as many pollers as calls may run at a time; {@code sqs} stays the caller's. */
    public static SqsPoller start(SqsMapping mapping, SqsClient sqs, Invocation function) {
        var poller = new SqsPoller(mapping, sqs, function);
        int concurrency = mapping.maximumConcurrency() > 0 ? mapping.maximumConcurrency() : DEFAULT_CONCURRENCY;
        for (int n = 1; n <= concurrency; n++) {
            poller.workers.start("sqs-%s-%d".formatted(mapping.function(), n), poller::poll);
        }
        return poller;
    }

    private void poll() {
        while (workers.open()) {
            try {
                deliver(queue.next());
            } catch (RuntimeException e) { // The loop outlives whatever goes wrong in a turn.
                if (workers.open()) {
                    LOG.warn("{}: a turn at the queue failed", mapping.function(), e);
                    workers.pause(AFTER_TROUBLE);
                }
            }
        }
    }

    private void deliver(List<Received> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var ids = batch.stream().map(received -> received.message().messageId()).collect(Collectors.toSet());
        var records = batch.stream().map(Received::record).toList();
        switch (BatchOutcome.of(function.invoke(EventJson.of(records)), mapping.reportBatchItemFailures(), ids)) {
            case BatchOutcome.Done() -> queue.delete(without(Set.of(), batch));
            case BatchOutcome.PartlyFailed(var items) -> queue.delete(without(items, batch));
            case BatchOutcome.Failed(var reason) ->
                LOG.warn("{}: {} messages stay in the queue: {}", mapping.function(), batch.size(), reason);
        }
    }

    private static List<Message> without(Set<String> failed, List<Received> batch) {
        return batch.stream()
                .map(Received::message)
                .filter(message -> !failed.contains(message.messageId()))
                .toList();
    }

    @Override
    public void close() {
        workers.close();
    }
}
