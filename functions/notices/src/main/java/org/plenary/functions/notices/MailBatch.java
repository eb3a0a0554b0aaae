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
    private final int receives;

    MailBatch(SendMail sendMail, DeadLetters deadLetters, MailMetrics metrics, MailSettings settings) {
        this.sendMail = sendMail;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.attempts = settings.attempts();
        this.receives = settings.receives();
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

    // What fails here found the dead letters closed: the queue's own redrive is left.
    private Settled settle(SQSMessage message) {
        try {
            return settle(message, attempt(message));
        } catch (RuntimeException failure) {
            LOG.error("message {} failed", message.getMessageId(), failure);
            return Settled.COMES_BACK;
        }
    }

    private Delivery attempt(SQSMessage message) {
        try {
            return sendMail.send(NoticeMessage.read(message.getBody()));
        } catch (RuntimeException failure) {
            LOG.error("the mail of message {} failed", message.getMessageId(), failure);
            return new Delivery.Failed(failure.getClass().getSimpleName());
        }
    }

    private Settled settle(SQSMessage message, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent(var possiblyRepeated) -> Settled.counted(1, 0, possiblyRepeated ? 1 : 0);
            case Delivery.NothingDue() -> Settled.DONE;
            case Delivery.Refused(var reason) -> {
                giveUp(message, reason);
                yield Settled.counted(0, 1, 0);
            }
            case Delivery.Later(var reason) -> putOff(message, reason, receives);
            case Delivery.Failed(var reason) -> putOff(message, reason, attempts);
        };
    }

    private Settled putOff(SQSMessage message, String reason, int most) {
        if (receivesOf(message) < most) {
            LOG.warn("the mail of message {} is put off: {}", message.getMessageId(), reason);
            return Settled.COMES_BACK;
        }
        giveUp(message, reason);
        return Settled.DONE;
    }

    private void giveUp(SQSMessage message, String reason) {
        deadLetters.put(message.getBody(), reason);
        LOG.error("the mail of message {} is given up: {}: {}", message.getMessageId(), reason, ids(message));
    }

    // Messages of ours hold ids only; what is none of ours may hold anything.
    private static String ids(SQSMessage message) {
        try {
            var notice = NoticeMessage.read(message.getBody());
            return notice.registration() + " at " + notice.event();
        } catch (RuntimeException _) {
            return "no notice";
        }
    }

    private static int receivesOf(SQSMessage message) {
        return Integer.parseInt(message.getAttributes().getOrDefault("ApproximateReceiveCount", "1"));
    }
}
