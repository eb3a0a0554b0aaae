package org.plenary.local.runner.rush;

import java.util.Map;
import org.plenary.local.runner.CommandFailed;
import org.plenary.local.runner.RunningSystem;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** What the table of registrations really holds, counted in the table and not asked of the API. */
final class RegistrationsCount implements AutoCloseable {

    private static final String TABLE = "RegistrationsTable";
    // An event's registrations are spread by the first character of their ids, which are base32 (RFC 4648) in small
    // letters.
    private static final String BUCKETS = "abcdefghijklmnopqrstuvwxyz234567";

    private final DynamoDbClient dynamoDb;
    private final String table;

    RegistrationsCount(RunningSystem system) {
        var name = system.tables().get(TABLE);
        if (name == null) {
            throw new CommandFailed("the running system has no table " + TABLE + ", only "
                    + system.tables().keySet());
        }
        table = name;
        dynamoDb = DynamoDbClient.builder()
                .endpointOverride(system.dynamodb())
                .region(Region.of(system.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(system.accessKeyId(), system.secretAccessKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    int of(String eventId) {
        return BUCKETS.chars()
                .mapToObj(bucket -> eventId + "#" + (char) bucket)
                .mapToInt(this::inBucket)
                .sum();
    }

    private int inBucket(String eventBucket) {
        var query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("eventBucket = :bucket")
                .expressionAttributeValues(Map.of(":bucket", AttributeValue.fromS(eventBucket)))
                .select(Select.COUNT)
                .consistentRead(true)
                .build();
        return dynamoDb.queryPaginator(query).stream()
                .mapToInt(QueryResponse::count)
                .sum();
    }

    @Override
    public void close() {
        dynamoDb.close();
    }
}
