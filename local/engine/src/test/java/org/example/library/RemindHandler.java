package org.example.library;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts the key of each new loan of the stream on a queue. */
public final class RemindHandler implements RequestHandler<Map<String, Object>, String> {

    private final ApplicationContext context = ApplicationContext.builder().start();
    private final SqsClient sqs =
            SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();

    @Override
    public String handleRequest(Map<String, Object> event, Context lambda) {
        var queue = context.getRequiredProperty("reminders.queue", String.class);
        for (var rec : (List<?>) event.get("Records")) {
            var keys = (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) rec).get("dynamodb")).get("Keys");
            var loan = ((Map<?, ?>) keys.get("loan")).get("S").toString();
            sqs.sendMessage(send -> send.queueUrl(queue).messageBody(loan));
        }
        return "";
    }
}
