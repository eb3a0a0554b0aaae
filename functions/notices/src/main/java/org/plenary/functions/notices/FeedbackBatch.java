package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.plenary.aws.notice.FeedbackMessage;
import org.plenary.domain.notice.DeadLetters;
import org.plenary.domain.notice.MailFeedback;
import org.plenary.domain.notice.MailFigure;
import org.plenary.domain.notice.MailMetrics;
import org.plenary.domain.registration.DueMails;
import org.plenary.domain.registration.Suppression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles a batch of what SES tells of mails: addresses that bounced for good or complained are sent nothing any more. Repeats and any order
 * come to the same. What is given up leaves no more than ids in the dead letters.
 */
@Singleton
@Requires(bean = FeedbackSettings.class)
final class FeedbackBatch {
    private static final Logger LOG = LoggerFactory.getLogger(FeedbackBatch.class);

    private final DueMails dueMails;
    private final DeadLetters deadLetters;
    private final MailMetrics metrics;
    private final int receives;

    FeedbackBatch(DueMails dueMails, DeadLetters deadLetters, MailMetrics metrics, FeedbackSettings settings) {
        this.dueMails = dueMails;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.receives = settings.receives();
    }

    /** The ids of the messages that are to come back. */
    List<String> take(List<SQSMessage> messages) {
        var batch = Batch.of(messages, this::settle);
        metrics.count(batch.figures());
        return batch.comeBack();
    }

    private Settled settle(SQSMessage message) {
        var told = FeedbackMessage.read(message.getBody());
        try {
            return told.feedback().map(this::settle).orElseGet(() -> giveUp(message, told, "NotOurs"));
        } catch (RuntimeException outage) {
            if (Batch.receives(message) >= receives) {
                return giveUp(message, told, outage.getClass().getSimpleName());
            }
            throw outage;
        }
    }

    private Settled settle(MailFeedback feedback) {
        return switch (feedback) {
            case MailFeedback.Suppresses suppresses -> suppress(suppresses);
            case MailFeedback.NotThisTime() -> Settled.counted(MailFigure.BOUNCED_THIS_TIME);
            case MailFeedback.Nothing() -> Settled.DONE;
        };
    }

    private Settled suppress(MailFeedback.Suppresses suppresses) {
        var about = suppresses.about();
        var reason = suppresses.suppression().reason();
        if (dueMails.suppress(about, suppresses.suppression())) {
            LOG.warn("{} at {} is sent no mail any more: {}", about.registration(), about.event(), reason);
        }
        // Counted all the same where the address was corrected or erased since: SES counts it against the account.
        return Settled.counted(figure(reason));
    }

    private static MailFigure figure(Suppression.Reason reason) {
        return switch (reason) {
            case BOUNCED -> MailFigure.BOUNCED;
            case COMPLAINED -> MailFigure.COMPLAINED;
        };
    }

    private Settled giveUp(SQSMessage message, FeedbackMessage told, String reason) {
        deadLetters.put(told.letter(), reason);
        LOG.error("feedback {} is given up: {}: {}", message.getMessageId(), reason, told.letter());
        return Settled.DONE;
    }
}
