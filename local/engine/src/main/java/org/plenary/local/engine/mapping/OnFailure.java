package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.local.engine.account.LocalAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The on-failure destination of a stream mapping: a queue that is told which records were given up. As on AWS it gets
 * their place in the stream, not the records.
 */
final class OnFailure {

    private static final Logger LOG = LoggerFactory.getLogger(OnFailure.class);

    private final StreamMapping mapping;
    private final String streamArn;
    private final SqsClient sqs;
    private final Clock clock = Clock.systemUTC();

    OnFailure(StreamMapping mapping, String streamArn, SqsClient sqs) {
        this.mapping = mapping;
        this.streamArn = streamArn;
        this.sqs = sqs;
    }

    /** Why records are given up, in Lambda's words. */
    enum Condition {
        RETRY_ATTEMPTS_EXHAUSTED("RetryAttemptsExhausted"),
        RECORD_AGE_EXPIRED("RecordAgeExpired");

        private final String text;

        Condition(String text) {
            this.text = text;
        }
    }

    /** Tells the queue, if there is one; {@code calls} were made for these records, {@code last} with this result. */
    void giveUp(Condition why, String shardId, List<StreamRecord> records, int calls, @Nullable InvocationResult last) {
        LOG.warn("{}: {} records are given up after {} calls: {}", mapping.function(), records.size(), calls, why.text);
        if (mapping.onFailureQueueUrl().isEmpty()) {
            return;
        }
        var failure = JsonNodeFactory.instance.objectNode();
        failure.set("requestContext", request(why, calls));
        if (last != null) {
            failure.set("responseContext", response(last));
        }
        failure.put("version", "1.0");
        failure.put("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        failure.set("DDBStreamBatchInfo", batch(shardId, records));
        sqs.sendMessage(m -> m.queueUrl(mapping.onFailureQueueUrl()).messageBody(failure.toString()));
    }

    private ObjectNode request(Condition why, int calls) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("requestId", UUID.randomUUID().toString())
                .put("functionArn", LocalAccount.arn("lambda", "function:" + mapping.function()))
                .put("condition", why.text)
                .put("approximateInvokeCount", calls);
    }

    private static ObjectNode response(InvocationResult last) {
        var response =
                JsonNodeFactory.instance.objectNode().put("statusCode", 200).put("executedVersion", "$LATEST");
        return last instanceof InvocationResult.Answered ? response : response.put("functionError", "Unhandled");
    }

    private ObjectNode batch(String shardId, List<StreamRecord> records) {
        var first = records.getFirst();
        var last = records.getLast();
        return JsonNodeFactory.instance
                .objectNode()
                .put("shardId", shardId)
                .put("startSequenceNumber", first.sequenceNumber())
                .put("endSequenceNumber", last.sequenceNumber())
                .put("approximateArrivalOfFirstRecord", arrival(first))
                .put("approximateArrivalOfLastRecord", arrival(last))
                .put("batchSize", records.size())
                .put("streamArn", streamArn);
    }

    private static String arrival(StreamRecord record) {
        Instant second = record.arrivedAt().truncatedTo(ChronoUnit.SECONDS);
        return second.toString();
    }
}
