package org.example.library;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.context.ApplicationContext;
import java.io.Closeable;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keeps a loan in the table it may write to; asked to, tries the one it may not. */
public final class LendingHandler implements RequestHandler<LendingHandler.Request, LendingHandler.Answer>, Closeable {

    private final ApplicationContext context = ApplicationContext.builder().start();
    private final DynamoDbClient dynamoDb = DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    @Override
    public Answer handleRequest(Request request, Context lambda) {
        var loan = request.getPathParameters().get("loan");
        var table = setting(loan.equals("forbidden") ? "books.table" : "loans.table");
        try {
            dynamoDb.putItem(put -> put.tableName(table).item(Map.of("loan", AttributeValue.fromS(loan))));
            return new Answer(201, setting("town") + " " + setting("loan.days") + " " + lambda.getFunctionName());
        } catch (AwsServiceException refused) {
            return new Answer(500, refused.awsErrorDetails().errorCode() + ": " + refused.getMessage());
        }
    }

    private String setting(String name) {
        return context.getRequiredProperty(name, String.class);
    }

    @Override
    public void close() {
        context.close();
        dynamoDb.close();
    }

    /** What the handler reads of an event. */
    public static final class Request {

        private Map<String, String> pathParameters = Map.of();

        public Map<String, String> getPathParameters() {
            return pathParameters;
        }

        public void setPathParameters(Map<String, String> pathParameters) {
            this.pathParameters = pathParameters;
        }
    }

    /** What API Gateway makes an answer of. */
    public record Answer(int statusCode, String body) {

        public int getStatusCode() {
            return statusCode;
        }

        public String getBody() {
            return body;
        }
    }
}
