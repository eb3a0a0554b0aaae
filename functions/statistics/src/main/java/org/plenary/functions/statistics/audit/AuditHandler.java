package org.plenary.functions.statistics.audit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.aws.audit.AuditMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Lambda function that makes the audits of its queue. It reads and writes its JSON itself, for the serializer in its zip is for API Gateway's events. */
public final class AuditHandler implements RequestStreamHandler {
    private static final Logger LOG = LoggerFactory.getLogger(AuditHandler.class);

    private final RunAudit runAudit;
    private final JsonMapper json;

    public AuditHandler() {
        this(new LambdaApplicationContextBuilder().start());
    }

    AuditHandler(ApplicationContext context) {
        this.runAudit = context.getBean(RunAudit.class);
        this.json = context.getBean(JsonMapper.class);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        var event = Objects.requireNonNull(json.readValue(input, Argument.of(JsonNode.class)), "no event");
        var failures = new ArrayList<Map<String, String>>();
        for (var message :
                Objects.requireNonNull(event.get("Records"), "no records").values()) {
            var id = Objects.requireNonNull(message.get("messageId")).getStringValue();
            if (!done(Objects.requireNonNull(message.get("body")).getStringValue(), id)) {
                failures.add(Map.of("itemIdentifier", id));
            }
        }
        json.writeValue(output, Map.of("batchItemFailures", List.copyOf(failures)));
    }

    /** One that fails comes again by itself, and at last becomes a dead letter. */
    private boolean done(String body, String messageId) {
        try {
            runAudit.run(AuditMessage.read(body));
            return true;
        } catch (RuntimeException failure) {
            LOG.error("the audit of message {} was not made", messageId, failure);
            return false;
        }
    }
}
