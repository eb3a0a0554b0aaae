package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.function.aws.MicronautRequestHandler;

/** The feedback function: what reads the queue of bounces and complaints. */
public final class FeedbackHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    private final FeedbackBatch feedback;

    public FeedbackHandler() {
        this.feedback = getApplicationContext().getBean(FeedbackBatch.class);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent messages) {
        var failed = feedback.take(messages.getRecords());
        return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
    }
}
