package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plenary.domain.notice.MailFigure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A batch of a queue's messages, settled each for itself: what fails comes back alone. */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final Map<MailFigure, Integer> figures = new EnumMap<>(MailFigure.class);
    private final List<String> comeBack = new ArrayList<>();

    private Batch() {}

    static Batch of(List<SQSMessage> messages, Function<SQSMessage, Settled> settle) {
        var batch = new Batch();
        for (var message : messages) {
            var settled = settled(message, settle);
            settled.figures().forEach(figure -> batch.figures.merge(figure, 1, Integer::sum));
            if (!settled.done()) {
                batch.comeBack.add(message.getMessageId());
            }
        }
        return batch;
    }

    // What fails here could not even be given up: the queue's own redrive is left.
    private static Settled settled(SQSMessage message, Function<SQSMessage, Settled> settle) {
        try {
            return settle.apply(message);
        } catch (RuntimeException failure) {
            LOG.error("message {} failed", message.getMessageId(), failure);
            return Settled.COMES_BACK;
        }
    }

    /** How often Lambda has received this message, this time included. */
    static int receives(SQSMessage message) {
        return Integer.parseInt(message.getAttributes().getOrDefault("ApproximateReceiveCount", "1"));
    }

    Map<MailFigure, Integer> figures() {
        return figures;
    }

    /** The ids of the messages that are to come back. */
    List<String> comeBack() {
        return comeBack;
    }
}
