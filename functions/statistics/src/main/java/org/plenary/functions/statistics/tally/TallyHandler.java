package org.plenary.functions.statistics.tally;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Lambda function that reads the stream of the Registrations table, in windows: only then does Lambda name the shard. Nothing is carried from
 * call to call in the window's state. It reads and writes its JSON itself, for the serializer in its zip is for API Gateway's events.
 */
public final class TallyHandler implements RequestStreamHandler {
    private final TallyRegistrations tally;
    private final JsonMapper json;

    public TallyHandler() {
        this(new LambdaApplicationContextBuilder().start());
    }

    TallyHandler(ApplicationContext context) {
        this.tally = context.getBean(TallyRegistrations.class);
        this.json = context.getBean(JsonMapper.class);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        var batch = new StreamBatch(Objects.requireNonNull(json.readValue(input, JsonNode.class), "no event"));
        json.writeValue(output, answer(tally.count(batch)));
    }

    /** Nothing for a batch that is counted; else the record from which on Lambda is to deliver it again. */
    private static Map<String, Object> answer(Optional<String> failed) {
        var failures = failed.map(sequenceNumber -> Map.of("itemIdentifier", sequenceNumber)).stream()
                .toList();
        return Map.of("state", Map.of(), "batchItemFailures", List.copyOf(failures));
    }
}
