package org.plenary.local.engine.mapping;

import java.time.Duration;
import java.util.List;

/**
 * An {@code Events} entry of type DynamoDB.
 *
 * @param function the function's logical id
 * @param table the table's name; its newest stream is read
 * @param window MaximumBatchingWindowInSeconds; zero does not wait for a batch to fill
 * @param tumbling TumblingWindowInSeconds; zero for calls that know nothing of each other
 * @param maximumRetries further calls for a batch that failed; negative retries until the records are too old
 * @param maximumAge records older than this are given up; negative (the default on AWS) for never
 * @param onFailureQueueUrl where the description of a batch that was given up goes; empty for nowhere
 * @param filters a record is passed on when any of them matches; none passes every record on
 */
public record StreamMapping(
        String function,
        String table,
        StartingPosition startingPosition,
        int batchSize,
        Duration window,
        Duration tumbling,
        boolean bisect,
        int maximumRetries,
        Duration maximumAge,
        boolean reportBatchItemFailures,
        String onFailureQueueUrl,
        List<FilterPattern> filters) {

    /** Where the reading of a stream begins. */
    public enum StartingPosition {
        TRIM_HORIZON,
        LATEST
    }

    public StreamMapping {
        filters = List.copyOf(filters);
    }
}
