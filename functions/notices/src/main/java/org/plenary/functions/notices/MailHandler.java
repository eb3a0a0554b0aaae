package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.function.aws.MicronautRequestHandler;

/** The mail function: what reads the mail queue. */
public final class MailHandler extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    private final MailBatch mails;

    public MailHandler() {
        this.mails = getApplicationContext().getBean(MailBatch.class);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent messages) {
        var failed = mails.send(messages.getRecords());
        return new SQSBatchResponse(failed.stream().map(BatchItemFailure::new).toList());
    }
}
