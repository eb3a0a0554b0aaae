package org.plenary.aws.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.notice.NoticeQueue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The notices on an SQS queue. One call carries at most ten: SQS, "Amazon SQS message quotas". */
@Singleton
@Requires(classes = SqsClient.class)
@Requires(bean = MailQueue.class)
final class SqsNoticeQueue implements NoticeQueue {
    private static final QueueAttributeName WAITING = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    private static final QueueAttributeName PUT_OFF = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
    private static final QueueAttributeName BEING_DEALT_WITH =
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

    private final SqsClient client;
    private final String url;

    SqsNoticeQueue(SqsClient client, MailQueue queue) {
        this.client = client;
        this.url = queue.queue();
    }

    @Override
    public List<Integer> put(List<Notice> notices) {
        var entries = IntStream.range(0, notices.size())
                .mapToObj(position -> entry(position, notices.get(position)))
                .toList();
        return client.sendMessageBatch(send -> send.queueUrl(url).entries(entries)).failed().stream()
                .map(BatchResultErrorEntry::id)
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    @Override
    public int size() {
        var counts = client.getQueueAttributes(
                        get -> get.queueUrl(url).attributeNames(WAITING, PUT_OFF, BEING_DEALT_WITH))
                .attributes();
        return counts.values().stream().mapToInt(Integer::parseInt).sum();
    }

    private static SendMessageBatchRequestEntry entry(int position, Notice notice) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(position))
                .messageBody(NoticeMessage.write(notice))
                .build();
    }
}
