package org.plenary.aws;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The DynamoDB clients of a function. */
@Factory
public final class DynamoDb {
    @Singleton
    @Bean(preDestroy = "close")
    DynamoDbClient client(SdkHttpClient http) {
        return DynamoDbClient.builder().httpClient(http).build();
    }

    /** Without extensions: nothing is added to a request that its adapter did not say. */
    @Singleton
    public static DynamoDbEnhancedClient enhanced(DynamoDbClient client) {
        return DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .extensions(List.of())
                .build();
    }
}
