package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.plenary.aws.notice.NoticeMessage;
import org.plenary.domain.notice.DeadLetters;
import org.plenary.domain.notice.MailMetrics;
import org.plenary.domain.notice.MailMetrics.Counts;
import org.plenary.domain.notice.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settles a batch of messages, each for itself: what fails comes back alone, what is given up leaves its reason and stops nobody. */
@Singleton
@Requires(bean = MailSettings.class)
final class MailBatch {
    private static final Logger LOG = LoggerFactory.getLogger(MailBatch.class);

    private record Settled(boolean done, Counts counts) {
        static final Settled DONE = new Settled(true, Counts.NONE);
        static final Settled COMES_BACK = new Settled(false, Counts.NONE);

        static Settled counted(int sent, int refused, int possiblyRepeated) {
            return new Settled(true, new Counts(sent, refused, possiblyRepeated));
        }
    }

    private final SendMail sendMail;
    private final DeadLetters deadLetters;
    private final MailMetrics metrics;
    private final int attempts;

    MailBatch(SendMail sendMail, DeadLetters deadLetters, MailMetrics metrics, MailSettings settings) {
        this.sendMail = sendMail;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.attempts = settings.attempts();
    }

    /** The ids of the messages that are to come back. */
    List<String> send(List<SQSMessage> messages) {
        var comeBack = new ArrayList<String>();
        var counts = Counts.NONE;
        for (var message : messages) {
            var settled = settle(message);
            counts = counts.plus(settled.counts());
            if (!settled.done()) {
                comeBack.add(message.getMessageId());
            }
        }
        metrics.count(counts);
        return comeBack;
    }

    // What fails here has no notice or found the dead letters closed: the queue's own redrive is left.
    private Settled settle(SQSMessage message) {
        try {
            var notice = NoticeMessage.read(message.getBody());
            return settle(notice, attempt(notice), isLast(message));
        } catch (RuntimeException failure) {
            LOG.error("message {} failed", message.getMessageId(), failure);
            return Settled.COMES_BACK;
        }
    }

    private Delivery attempt(Notice notice) {
        try {
            return sendMail.send(notice);
        } catch (RuntimeException outage) {
            LOG.error("the mail of {} at {} failed", notice.registration(), notice.event(), outage);
            return new Delivery.Later(outage.getClass().getSimpleName());
        }
    }

    private Settled settle(Notice notice, Delivery delivery, boolean last) {
        return switch (delivery) {
            case Delivery.Sent(var possiblyRepeated) -> Settled.counted(1, 0, possiblyRepeated ? 1 : 0);
            case Delivery.NothingDue() -> Settled.DONE;
            case Delivery.Refused(var reason) -> {
                giveUp(notice, reason);
                yield Settled.counted(0, 1, 0);
            }
            case Delivery.Later(var reason) -> {
                LOG.warn("the mail of {} at {} is put off: {}", notice.registration(), notice.event(), reason);
                if (last) {
                    giveUp(notice, reason);
                }
                yield last ? Settled.DONE : Settled.COMES_BACK;
            }
        };
    }

    private void giveUp(Notice notice, String reason) {
        deadLetters.put(notice, reason);
        LOG.error("the mail of {} at {} is given up: {}", notice.registration(), notice.event(), reason);
    }

    private boolean isLast(SQSMessage message) {
        var receives = message.getAttributes().getOrDefault("ApproximateReceiveCount", "1");
        return Integer.parseInt(receives) >= attempts;
    }
}
