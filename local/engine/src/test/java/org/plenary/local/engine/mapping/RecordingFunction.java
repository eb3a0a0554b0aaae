package org.plenary.local.engine.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A function that remembers its batches and answers as a test wants it to. */
final class RecordingFunction implements Invocation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<List<JsonNode>> batches = new CopyOnWriteArrayList<>();
    private final Function<List<JsonNode>, InvocationResult> behaviour;

    private RecordingFunction(Function<List<JsonNode>, InvocationResult> behaviour) {
        this.behaviour = behaviour;
    }

    static RecordingFunction thatSucceeds() {
        return new RecordingFunction(_ -> answer("null"));
    }

    static RecordingFunction that(Function<List<JsonNode>, InvocationResult> behaviour) {
        return new RecordingFunction(behaviour);
    }

    static InvocationResult answer(String json) {
        return new InvocationResult.Answered(json.getBytes(StandardCharsets.UTF_8));
    }

    static InvocationResult failure() {
        return new InvocationResult.Failed("java.lang.IllegalStateException", "not today");
    }

    static InvocationResult failed(String item) {
        return answer("{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}".formatted(item));
    }

    @Override
    public InvocationResult invoke(byte[] event) {
        try {
            var records = StreamSupport.stream(
                            JSON.readTree(event).get("Records").spliterator(), false)
                    .toList();
            batches.add(records);
            return behaviour.apply(records);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Every batch, in the order of the calls. */
    List<List<JsonNode>> batches() {
        return List.copyOf(batches);
    }

    /** One text of every record that was handed over, call by call. */
    List<String> received(String pointer) {
        return batches().stream()
                .flatMap(List::stream)
                .map(r -> r.at(pointer).asText())
                .toList();
    }
}
