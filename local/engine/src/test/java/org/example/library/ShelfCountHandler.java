package org.example.library;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbTimeWindowEvent;
import com.amazonaws.services.lambda.runtime.events.TimeWindowEventResponse;
import com.amazonaws.services.lambda.runtime.events.TimeWindowEventResponse.BatchItemFailure;
import java.util.List;
import java.util.Map;

/** Counts the changes of a window, and says in its state what else it was told. */
public final class ShelfCountHandler implements RequestHandler<DynamodbTimeWindowEvent, TimeWindowEventResponse> {

    @Override
    public TimeWindowEventResponse handleRequest(DynamodbTimeWindowEvent event, Context context) {
        int before = Integer.parseInt(event.getState().getOrDefault("count", "0"));
        var seen = String.join(
                " ",
                event.getWindow().getStart(),
                event.getWindow().getEnd(),
                event.getShardId(),
                event.getEventSourceArn(),
                event.getIsFinalInvokeForWindow().toString(),
                event.getIsWindowTerminatedEarly().toString());
        var failures = event.getRecords().stream()
                .map(change -> new BatchItemFailure(change.getDynamodb().getSequenceNumber()))
                .toList();
        var count = String.valueOf(before + event.getRecords().size());
        return new TimeWindowEventResponse(Map.of("count", count, "seen", seen), List.copyOf(failures));
    }
}
