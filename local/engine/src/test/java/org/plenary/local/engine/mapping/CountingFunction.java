package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A function that counts the records of a window in its state, and tells what it was called with. */
final class CountingFunction implements Invocation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final Function<JsonNode, InvocationResult> behaviour;

    private CountingFunction(Function<JsonNode, InvocationResult> behaviour) {
        this.behaviour = behaviour;
    }

    static CountingFunction thatSucceeds() {
        return new CountingFunction(CountingFunction::counted);
    }

    static CountingFunction that(Function<JsonNode, InvocationResult> behaviour) {
        return new CountingFunction(behaviour);
    }

    /** The answer that counts all records of the event. */
    static InvocationResult counted(JsonNode event) {
        int count = event.at("/state/count").asInt() + event.get("Records").size();
        return RecordingFunction.answer("{\"state\":{\"count\":\"" + count + "\"},\"batchItemFailures\":[]}");
    }

    static boolean isLast(JsonNode event) {
        return event.get("isFinalInvokeForWindow").booleanValue();
    }

    /** Whether a record of the event has this value. */
    static boolean holds(JsonNode event, int value) {
        return event.get("Records").findValuesAsText("N").contains(String.valueOf(value));
    }

    @Override
    public InvocationResult invoke(byte[] event) {
        try {
            var json = JSON.readTree(event);
            events.add(json);
            return behaviour.apply(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    List<JsonNode> events() {
        return List.copyOf(events);
    }

    /** Each call in a line: the window's start, the state that came, and the records' values, or that it was the last. */
    List<String> calls() {
        return events.stream().map(CountingFunction::call).toList();
    }

    private static String call(JsonNode event) {
        var values = event.get("Records").findValues("dynamodb").stream()
                .map(change -> change.at("/NewImage/value/N").asText())
                .toList();
        return "%s %s %s"
                .formatted(
                        event.at("/window/start").asText().substring(11, 16),
                        event.at("/state/count").asText("0"),
                        isLast(event) ? "last" : values);
    }
}
