package org.plenary.aws.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.notice.NoticeQueue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The notices on an SQS queue. One call carries at most ten: SQS, "Amazon SQS message quotas". */
@Singleton
@Requires(classes = SqsClient.class)
@Requires(bean = MailQueue.class)
final class SqsNoticeQueue implements NoticeQueue {
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

    private static SendMessageBatchRequestEntry entry(int position, Notice notice) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(position))
                .messageBody(NoticeMessage.write(notice))
                .build();
    }
}
