package org.plenary.testkit;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.local.engine.dynamodb.LocalDynamoDb;
import org.plenary.local.engine.template.Template;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The tables of template.yaml, empty and a test's own, in a real engine: the one that {@code AWS_ENDPOINT_URL} names, else DynamoDB Local
 * inside this JVM.
 */
public final class Database {
    /** The region and keys of every test; neither engine asks for more. */
    private static final Region REGION = Region.EU_CENTRAL_1;

    private static final StaticCredentialsProvider KEYS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

    private static final URI ENDPOINT = Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL"))
            .map(URI::create)
            .orElseGet(() -> LocalDynamoDb.start().endpoint());

    private final Map<String, String> tables;

    private Database(Map<String, String> tables) {
        this.tables = tables;
    }

    /** Creates the tables under names that nobody else uses. */
    public static Database create() {
        var suffix = "-" + UUID.randomUUID();
        var template = Template.read(Checkout.file("template.yaml"), Map.of());
        var tables = new HashMap<String, String>();
        try (var client = newClient()) {
            template.tables().forEach(table -> {
                var name = table.logicalId() + suffix;
                client.createTable(table.request().toBuilder().tableName(name).build());
                client.waiter().waitUntilTableExists(describe -> describe.tableName(name));
                tables.put(table.logicalId(), name);
            });
        }
        return new Database(tables);
    }

    /** The name of a table by its logical id in template.yaml. */
    public String table(String logicalId) {
        return Optional.ofNullable(tables.get(logicalId)).orElseThrow();
    }

    /** Where the engine listens. */
    public URI endpoint() {
        return ENDPOINT;
    }

    /** A client of the engine whose calls pass these interceptors. */
    public static DynamoDbClient newClient(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(ENDPOINT)
                .region(REGION)
                .credentialsProvider(KEYS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> List.of(interceptors).forEach(override::addExecutionInterceptor))
                .build();
    }
}
