package org.plenary.local.runner.deadletter;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * The dead letters of one queue, taken in hand: until they are closed nobody else sees them, and then those that were not sent again lie
 * where they lay.
 */
public final class DeadLetters implements AutoCloseable {
    /** The most that one call of SQS takes: "Amazon SQS message quotas". */
    private static final int BATCH = 10;

    /** Long enough to get through all of them; an interrupted look ends by itself. */
    private static final Duration IN_HAND = Duration.ofMinutes(5);

    private final SqsClient sqs;
    private final String url;
    private final Map<String, DeadLetter> letters = new LinkedHashMap<>();

    private DeadLetters(SqsClient sqs, String url) {
        this.sqs = sqs;
        this.url = url;
    }

    /** Takes all that lie there now. */
    public static DeadLetters take(SqsClient sqs, String url) {
        var letters = new DeadLetters(sqs, url);
        boolean more;
        do {
            more = letters.takeSome();
        } while (more);
        return letters;
    }

    // Only a receive that waits asks all of the queue's servers.
    private boolean takeSome() {
        var messages = sqs.receiveMessage(receive -> receive.queueUrl(url)
                        .maxNumberOfMessages(BATCH)
                        .waitTimeSeconds(1)
                        .visibilityTimeout((int) IN_HAND.toSeconds())
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP))
                .messages();
        int before = letters.size();
        messages.forEach(message -> letters.put(message.messageId(), new DeadLetter(message)));
        return letters.size() > before;
    }

    public Collection<DeadLetter> all() {
        return List.copyOf(letters.values());
    }

    /**
     * Sends those again that a handler can do something with, and only then deletes them here: who is interrupted sends some twice, which is
     * harmless, and loses none.
     *
     * @param queueUrl of the queue that they came from
     * @return how many were sent
     */
    public int sendAgain(String queueUrl) {
        return all().stream()
                .filter(DeadLetter::canBeSentAgain)
                .gather(Gatherers.windowFixed(BATCH))
                .mapToInt(some -> move(some, queueUrl))
                .sum();
    }

    private int move(List<DeadLetter> some, String queueUrl) {
        var entries = entries(some, DeadLetters::send);
        var sent = sqs.sendMessageBatch(send -> send.queueUrl(queueUrl).entries(entries)).successful().stream()
                .map(success -> some.get(Integer.parseInt(success.id())))
                .toList();
        if (!sent.isEmpty()) {
            var gone = entries(sent, DeadLetters::delete);
            sqs.deleteMessageBatch(delete -> delete.queueUrl(url).entries(gone));
            sent.forEach(letter -> letters.remove(letter.message().messageId()));
        }
        return sent.size();
    }

    /** Puts back what is still in hand. */
    @Override
    public void close() {
        all().stream().gather(Gatherers.windowFixed(BATCH)).forEach(some -> {
            var entries = entries(some, DeadLetters::putBack);
            sqs.changeMessageVisibilityBatch(change -> change.queueUrl(url).entries(entries));
        });
    }

    private static SendMessageBatchRequestEntry send(DeadLetter letter, String id) {
        return SendMessageBatchRequestEntry.builder()
                .id(id)
                .messageBody(letter.message().body())
                .build();
    }

    private static DeleteMessageBatchRequestEntry delete(DeadLetter letter, String id) {
        return DeleteMessageBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(letter.message().receiptHandle())
                .build();
    }

    private static ChangeMessageVisibilityBatchRequestEntry putBack(DeadLetter letter, String id) {
        return ChangeMessageVisibilityBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(letter.message().receiptHandle())
                .visibilityTimeout(0)
                .build();
    }

    /** By their positions, which a batch's answer names. */
    private static <E> List<E> entries(List<DeadLetter> some, Entry<E> entry) {
        return IntStream.range(0, some.size())
                .mapToObj(position -> entry.of(some.get(position), Integer.toString(position)))
                .toList();
    }

    @FunctionalInterface
    private interface Entry<E> {
        E of(DeadLetter letter, String id);
    }
}
