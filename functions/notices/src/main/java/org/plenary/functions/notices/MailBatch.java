package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.plenary.aws.notice.NoticeMessage;
import org.plenary.domain.notice.MailFigure;
import org.plenary.domain.notice.MailMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settles a batch of notices: a mail that fails comes back, until it is given up with its reason; it stops nobody. */
@Singleton
@Requires(bean = MailSettings.class)
final class MailBatch {
    private static final Logger LOG = LoggerFactory.getLogger(MailBatch.class);

    private final SendMail sendMail;
    private final GiveUpMail giveUpMail;
    private final MailMetrics metrics;
    private final MailSettings settings;

    MailBatch(SendMail sendMail, GiveUpMail giveUpMail, MailMetrics metrics, MailSettings settings) {
        this.sendMail = sendMail;
        this.giveUpMail = giveUpMail;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** The ids of the messages that are to come back. */
    List<String> send(List<SQSMessage> messages) {
        var batch = Batch.of(messages, message -> settle(message, attempt(message)));
        metrics.count(batch.figures());
        return batch.comeBack();
    }

    private Delivery attempt(SQSMessage message) {
        try {
            return sendMail.send(NoticeMessage.read(message.getBody()));
        } catch (RuntimeException failure) {
            return new Delivery.Failed(failure);
        }
    }

    private Settled settle(SQSMessage message, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent(var possiblyRepeated) ->
                possiblyRepeated
                        ? Settled.counted(MailFigure.SENT, MailFigure.POSSIBLY_REPEATED)
                        : Settled.counted(MailFigure.SENT);
            case Delivery.NothingDue() -> Settled.DONE;
            case Delivery.Refused(var reason) -> {
                giveUpMail.giveUp(message, reason);
                yield Settled.counted(MailFigure.REFUSED);
            }
            case Delivery.Later(var reason) -> putOff(message, reason);
            case Delivery.Failed(var failure) -> tryAgain(message, failure);
        };
    }

    private Settled putOff(SQSMessage message, String reason) {
        if (Batch.receives(message) >= settings.receives()) {
            giveUpMail.giveUp(message, reason);
            return Settled.DONE;
        }
        LOG.warn("the mail of message {} is put off: {}", message.getMessageId(), reason);
        return Settled.COMES_BACK;
    }

    private Settled tryAgain(SQSMessage message, RuntimeException failure) {
        if (Batch.receives(message) >= settings.attempts()) {
            giveUpMail.giveUp(message, failure.getClass().getSimpleName());
            return Settled.DONE;
        }
        LOG.error("the mail of message {} failed", message.getMessageId(), failure);
        return Settled.COMES_BACK;
    }
}
