package org.plenary.local.engine.mapping;

import java.time.Duration;
import java.util.List;

/**
 * An {@code Events} entry of type SQS.
 *
 * @param function the function's logical id
 * @param window MaximumBatchingWindowInSeconds; zero does not wait for a batch to fill
 * @param maximumConcurrency calls at a time at most; 0 where the template sets none
 * @param filters a message is passed on when any of them matches; none passes every message on
 */
public record SqsMapping(
        String function,
        String queueUrl,
        int batchSize,
        Duration window,
        int maximumConcurrency,
        boolean reportBatchItemFailures,
        List<FilterPattern> filters) {

    public SqsMapping {
        filters = List.copyOf(filters);
    }
}
