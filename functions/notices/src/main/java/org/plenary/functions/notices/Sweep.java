package org.plenary.functions.notices;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import org.plenary.domain.notice.MailFigure;
import org.plenary.domain.notice.MailMetrics;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.notice.NoticeQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the mails on the queue again that were lost on their way, so that whoever is registered gets one in the end. Repeats are harmless: a
 * mail that has left is not due any more.
 */
@Singleton
@Requires(beans = {OverdueMails.class, NoticeQueue.class})
final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final OverdueMails overdueMails;
    private final NoticeQueue queue;
    private final MailMetrics metrics;
    private final Clock clock;

    Sweep(OverdueMails overdueMails, NoticeQueue queue, MailMetrics metrics, Clock clock) {
        this.overdueMails = overdueMails;
        this.queue = queue;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Sweeps once.
     *
     * @throws IllegalStateException when a part of the registrations could not be read; what was found in the others is on the queue
     */
    SweepReport sweep() {
        var found = overdueMails.find(clock.instant());
        var overdue = found.notices();
        // As long as the queue holds as many messages, each of these mails may still have its own: none is lost, and an
        // outage of the mail service must not fill the queue hour by hour.
        int put = overdue.size() > queue.size() ? put(overdue) : 0;
        metrics.count(Map.of(MailFigure.SWEPT, put));
        LOG.info("{} mails are overdue, {} were put on the queue again", overdue.size(), put);
        if (found.unread() > 0) {
            throw new IllegalStateException("buckets that could not be read: " + found.unread());
        }
        return new SweepReport(overdue.size(), put);
    }

    private int put(List<Notice> notices) {
        return notices.stream()
                .gather(Gatherers.windowFixed(NoticeQueue.MOST))
                .mapToInt(some -> some.size() - queue.put(some).size())
                .sum();
    }
}
