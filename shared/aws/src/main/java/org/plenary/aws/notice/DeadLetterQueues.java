package org.plenary.aws.notice;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.plenary.domain.notice.DeadLetters;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The dead letters of a function: it has one queue for them, whichever that is. */
@Factory
@Requires(classes = SqsClient.class)
final class DeadLetterQueues {
    @Singleton
    @Requires(bean = MailDeadLetters.class)
    DeadLetters ofMails(SqsClient client, MailDeadLetters queue) {
        return new SqsDeadLetters(client, queue.deadLetters());
    }

    @Singleton
    @Requires(bean = FeedbackDeadLetters.class)
    DeadLetters ofFeedback(SqsClient client, FeedbackDeadLetters queue) {
        return new SqsDeadLetters(client, queue.deadLetters());
    }
}
