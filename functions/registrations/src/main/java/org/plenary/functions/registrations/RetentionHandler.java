package org.plenary.functions.registrations;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The Lambda function of the schedule. It reads and writes its JSON itself, for the serializer in its zip is for API Gateway's events. */
public final class RetentionHandler implements RequestStreamHandler {
    private final Retention retention;
    private final JsonMapper json;

    public RetentionHandler() {
        this(new LambdaApplicationContextBuilder().start());
    }

    RetentionHandler(ApplicationContext context) {
        this.retention = context.getBean(Retention.class);
        this.json = context.getBean(JsonMapper.class);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        var event = json.readValue(input, Argument.mapOf(String.class, Object.class));
        json.writeValue(output, retention.run(RetentionRequest.of(event)));
    }
}
