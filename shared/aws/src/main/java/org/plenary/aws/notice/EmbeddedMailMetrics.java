package org.plenary.aws.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.plenary.aws.log.EmbeddedMetrics;
import org.plenary.domain.notice.MailFigure;
import org.plenary.domain.notice.MailMetrics;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What became of mails, as metrics in the log. */
@Singleton
@Requires(classes = SqsClient.class)
public final class EmbeddedMailMetrics implements MailMetrics {
    private final EmbeddedMetrics metrics;

    public EmbeddedMailMetrics(EmbeddedMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void count(Map<MailFigure, Integer> figures) {
        var named = new HashMap<String, Long>();
        figures.forEach((figure, times) -> named.put(name(figure), times.longValue()));
        metrics.count(named);
    }

    private static String name(MailFigure figure) {
        return switch (figure) {
            case SENT -> "MailSent";
            case REFUSED -> "MailRefused";
            case POSSIBLY_REPEATED -> "MailPossiblyRepeated";
            case BOUNCED -> "MailBounced";
            case BOUNCED_THIS_TIME -> "MailBouncedThisTime";
            case COMPLAINED -> "MailComplained";
            case SWEPT -> "MailSwept";
        };
    }
}
