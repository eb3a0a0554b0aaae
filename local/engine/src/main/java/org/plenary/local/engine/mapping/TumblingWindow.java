package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tumbling window of a shard: its calls hand on a state, from the answer of one to the event of the next.
 * Source: Lambda Developer Guide, "Implementing stateful DynamoDB stream processing in Lambda": an answer without a state is a failure,
 * and a state of more than 1 MB ends the window early.
 */
final class TumblingWindow implements Envelope {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_STATE = 1024 * 1024;

    private final Period period;
    private final String shardId;
    private final String streamArn;
    private final boolean reported;
    private ObjectNode state = JsonNodeFactory.instance.objectNode();

    TumblingWindow(Period period, String shardId, String streamArn, boolean reported) {
        this.period = period;
        this.shardId = shardId;
        this.streamArn = streamArn;
        this.reported = reported;
    }

    Period period() {
        return period;
    }

    /** Whether the state has become too large to be handed on: then the window ends, and goes on with a fresh one. */
    boolean isFull() {
        return state.toString().length() > LARGEST_STATE;
    }

    /** The event of a batch, or with no records that of the window's last call. */
    @Override
    public byte[] event(List<StreamRecord> records) {
        var more = JsonNodeFactory.instance.objectNode();
        more.putObject("window")
                .put("start", period.start().toString())
                .put("end", period.end().toString());
        more.set("state", state);
        more.put("shardId", shardId);
        more.put("eventSourceARN", streamArn);
        more.put("isFinalInvokeForWindow", records.isEmpty());
        more.put("isWindowTerminatedEarly", records.isEmpty() && isFull());
        return EventJson.of(records.stream().map(StreamRecord::json).toList(), more);
    }

    @Override
    public BatchOutcome outcome(InvocationResult result, Set<String> sent) {
        if (!(result instanceof InvocationResult.Answered(var json))) {
            return BatchOutcome.of(result, reported, sent);
        }
        return stateIn(json)
                .map(answered -> outcome(result, sent, answered))
                .orElseGet(() -> new BatchOutcome.Failed("the answer has no state"));
    }

    private BatchOutcome outcome(InvocationResult result, Set<String> sent, ObjectNode answered) {
        var outcome = BatchOutcome.of(result, reported, sent);
        if (!(outcome instanceof BatchOutcome.Failed)) {
            state = answered;
        }
        return outcome;
    }

    private static Optional<ObjectNode> stateIn(byte[] answer) {
        try {
            return JSON.readTree(answer).path("state") instanceof ObjectNode state
                    ? Optional.of(state)
                    : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
