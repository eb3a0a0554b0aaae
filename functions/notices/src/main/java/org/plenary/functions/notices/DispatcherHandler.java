package org.plenary.functions.notices;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.micronaut.function.aws.MicronautRequestHandler;

/** The dispatcher: what reads the stream of the Registrations table. */
public final class DispatcherHandler extends MicronautRequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final Dispatch dispatch;

    public DispatcherHandler() {
        this.dispatch = getApplicationContext().getBean(Dispatch.class);
    }

    @Override
    public StreamsEventResponse execute(DynamodbEvent changes) {
        var failed = dispatch.dispatch(changes.getRecords());
        return new StreamsEventResponse(
                failed.map(BatchItemFailure::new).stream().toList());
    }
}
