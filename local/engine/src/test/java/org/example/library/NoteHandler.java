package org.example.library;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Notes each message of the queue as a book on the shelf of reminders. */
public final class NoteHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private final ApplicationContext context = ApplicationContext.builder().start();
    private final DynamoDbClient dynamoDb = DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context lambda) {
        var table = context.getRequiredProperty("books.table", String.class);
        for (var message : (List<?>) event.get("Records")) {
            var loan = ((Map<?, ?>) message).get("body").toString();
            dynamoDb.putItem(put -> put.tableName(table)
                    .item(Map.of("shelf", AttributeValue.fromS("reminders"), "book", AttributeValue.fromS(loan))));
        }
        return Map.of("batchItemFailures", List.of());
    }
}
