package org.plenary.local.runner.rush;

import java.util.Map;
import java.util.stream.Stream;
import org.plenary.local.runner.CommandFailed;
import org.plenary.local.runner.RunningSystem;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

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

    /**
     * What stands in the table for an event.
     *
     * @param registrations all of them, also what an erased one leaves
     */
    record Found(int registrations, Counts counts) {}

    Found of(String eventId) {
        var found = BUCKETS.chars()
                .mapToObj(bucket -> eventId + "#" + (char) bucket)
                .flatMap(this::inBucket)
                .toList();
        var live = found.stream().filter(RegistrationsCount::isLive).map(RegistrationsCount::group);
        long cancelled = found.stream()
                .filter(item -> text(item, "state").equals("CANCELLED"))
                .count();
        return new Found(found.size(), Counts.of(live, cancelled));
    }

    private Stream<Map<String, AttributeValue>> inBucket(String eventBucket) {
        var query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("eventBucket = :bucket")
                .expressionAttributeValues(Map.of(":bucket", AttributeValue.fromS(eventBucket)))
                .projectionExpression("#state, payment, country, phase")
                .expressionAttributeNames(Map.of("#state", "state"))
                .consistentRead(true)
                .build();
        return dynamoDb.queryPaginator(query).items().stream();
    }

    private static boolean isLive(Map<String, AttributeValue> item) {
        return text(item, "state").equals("REGISTERED")
                && !text(item, "payment").equals("DUE");
    }

    private static Group group(Map<String, AttributeValue> item) {
        return new Group(text(item, "country"), Phase.valueOf(text(item, "phase")));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        return value == null ? "" : value.s();
    }

    @Override
    public void close() {
        dynamoDb.close();
    }
}
