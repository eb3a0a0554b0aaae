package org.plenary.aws.audit;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.plenary.domain.audit.AuditQueue;
import org.plenary.domain.audit.AuditRequest;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The audits on an SQS queue. */
@Singleton
@Requires(classes = SqsClient.class)
@Requires(bean = AuditQueueUrl.class)
final class SqsAuditQueue implements AuditQueue {
    private final SqsClient client;
    private final String url;

    SqsAuditQueue(SqsClient client, AuditQueueUrl queue) {
        this.client = client;
        this.url = queue.queue();
    }

    @Override
    public void put(AuditRequest request) {
        client.sendMessage(send -> send.queueUrl(url).messageBody(AuditMessage.write(request)));
    }
}
