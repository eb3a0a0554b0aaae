package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.plenary.aws.notice.NoticeMessage;
import org.plenary.domain.notice.DeadLetters;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.registration.DueMails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a mail up: first the dead letter, then the mark by which the sweep passes it over. A crash between the two leaves a dead letter
 * too many, the other way round it would be a mail that nobody hears of.
 */
@Singleton
@Requires(bean = MailSettings.class)
final class GiveUpMail {
    private static final Logger LOG = LoggerFactory.getLogger(GiveUpMail.class);

    private final DeadLetters deadLetters;
    private final DueMails dueMails;

    GiveUpMail(DeadLetters deadLetters, DueMails dueMails) {
        this.deadLetters = deadLetters;
        this.dueMails = dueMails;
    }

    void giveUp(SQSMessage message, String reason) {
        deadLetters.put(message.getBody(), reason);
        var notice = notice(message);
        LOG.error(
                "the mail of message {} is given up: {}: {}",
                message.getMessageId(),
                reason,
                notice.map(GiveUpMail::ids).orElse("no notice"));
        notice.ifPresent(this::mark);
    }

    // The message is done all the same: were it to come back, every attempt of an outage would leave one more dead
    // letter. Unmarked, the mail is found by the sweep.
    private void mark(Notice notice) {
        try {
            dueMails.giveUp(notice.event(), notice.registration());
        } catch (RuntimeException outage) {
            LOG.error("the mail of {} is not marked as given up", ids(notice), outage);
        }
    }

    // Messages of ours hold ids only; what is none of ours may hold anything.
    private static Optional<Notice> notice(SQSMessage message) {
        try {
            return Optional.of(NoticeMessage.read(message.getBody()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String ids(Notice notice) {
        return notice.registration() + " at " + notice.event();
    }
}
