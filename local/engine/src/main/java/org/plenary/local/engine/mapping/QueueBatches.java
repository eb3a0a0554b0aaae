package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.plenary.local.engine.account.LocalAccount;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** The queue of a mapping as batches of messages that passed its filters; the others are deleted. */
final class QueueBatches {

    /** SQS gives and deletes no more at once. */
    private static final int LARGEST_RECEIPT = 10;

    /** Short enough not to hold up the end of ElasticMQ, which waits for the requests that it has. */
    private static final Duration LONG_POLL = Duration.ofSeconds(1);

    private final SqsMapping mapping;
    private final SqsClient sqs;
    private final Workers workers;
    private final String queueArn;

    /** One collects while the others work on their batch or wait for their turn: an idle queue is asked by one. */
    private final ReentrantLock collecting = new ReentrantLock();

    QueueBatches(SqsMapping mapping, SqsClient sqs, Workers workers) {
        this.mapping = mapping;
        this.sqs = sqs;
        this.workers = workers;
        this.queueArn = LocalAccount.arn(
                "sqs", mapping.queueUrl().substring(mapping.queueUrl().lastIndexOf('/') + 1));
    }

    /** A message and the record that the function gets for it. */
    record Received(Message message, ObjectNode record) {}

    /** Waits for a message, then for a full batch or the end of the batching window; empty after a while without any. */
    List<Received> next() {
        List<Received> batch = new ArrayList<>();
        collecting.lock();
        try {
            receive(batch, LONG_POLL);
            long end = System.nanoTime() + mapping.window().toNanos();
            while (!batch.isEmpty() && batch.size() < mapping.batchSize() && System.nanoTime() < end) {
                receive(batch, Duration.ofNanos(end - System.nanoTime()));
            }
        } finally {
            collecting.unlock();
        }
        return batch;
    }

    private void receive(List<Received> batch, Duration wait) {
        int wanted = Math.min(LARGEST_RECEIPT, mapping.batchSize() - batch.size());
        int wholeSeconds =
                (int) Math.min(LONG_POLL.toSeconds(), wait.plusMillis(999).toSeconds());
        var received = workers.waitFor(() -> sqs.receiveMessage(r -> r.queueUrl(mapping.queueUrl())
                .maxNumberOfMessages(wanted)
                .waitTimeSeconds(wholeSeconds)
                .messageAttributeNames("All")
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)));
        List<Message> refused = new ArrayList<>();
        for (var message : received.messages()) {
            var record = SqsEvent.record(message, queueArn);
            if (passesFilters(record)) {
                batch.add(new Received(message, record));
            } else {
                refused.add(message);
            }
        }
        delete(refused);
    }

    private boolean passesFilters(ObjectNode record) {
        if (mapping.filters().isEmpty()) {
            return true;
        }
        var filterable = SqsEvent.filterable(record);
        return mapping.filters().stream().anyMatch(filter -> filter.matches(filterable));
    }

    void delete(List<Message> messages) {
        for (int from = 0; from < messages.size(); from += LARGEST_RECEIPT) {
            var entries = IntStream.range(from, Math.min(messages.size(), from + LARGEST_RECEIPT))
                    .mapToObj(n -> deletion(n, messages.get(n)))
                    .toList();
            sqs.deleteMessageBatch(r -> r.queueUrl(mapping.queueUrl()).entries(entries));
        }
    }

    /** Numbered, for a message whose visibility timeout is shorter than the window may be in a batch twice. */
    private static DeleteMessageBatchRequestEntry deletion(int number, Message message) {
        return DeleteMessageBatchRequestEntry.builder()
                .id(Integer.toString(number))
                .receiptHandle(message.receiptHandle())
                .build();
    }
}
