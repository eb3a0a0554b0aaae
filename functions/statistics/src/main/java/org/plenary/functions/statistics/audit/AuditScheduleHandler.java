package org.plenary.functions.statistics.audit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Lambda function of the schedule: what it is called with tells nothing. */
public final class AuditScheduleHandler implements RequestStreamHandler {
    private final ScheduleAudits scheduleAudits;
    private final JsonMapper json;

    public AuditScheduleHandler() {
        this(new LambdaApplicationContextBuilder().start());
    }

    AuditScheduleHandler(ApplicationContext context) {
        this.scheduleAudits = context.getBean(ScheduleAudits.class);
        this.json = context.getBean(JsonMapper.class);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        json.writeValue(output, Map.of("audits", scheduleAudits.ask()));
    }
}
