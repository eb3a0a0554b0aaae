package org.plenary.aws;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** The DynamoDB clients of a function. */
@Factory
public final class DynamoDb {
    @Singleton
    @Bean(preDestroy = "close")
    DynamoDbClient client(SdkHttpClient http) {
        return DynamoDbClient.builder()
                .httpClient(http)
                .overrideConfiguration(DynamoDb::repeatConflicts)
                .build();
    }

    /**
     * A write that met another's transaction has had no effect and fares better a moment later; yet the SDK, which repeats throttles by
     * itself, does not repeat it.
     */
    static void repeatConflicts(ClientOverrideConfiguration.Builder override) {
        override.retryStrategy(strategy -> strategy.retryOnException(DynamoDb::isConflict));
    }

    private static boolean isConflict(Throwable thrown) {
        return switch (thrown) {
            case TransactionConflictException _ -> true;
            case TransactionCanceledException cancelled -> isConflict(cancelled.cancellationReasons());
            default -> false;
        };
    }

    // Where a condition was refused too, the answer is final.
    private static boolean isConflict(List<CancellationReason> reasons) {
        var codes = reasons.stream().map(CancellationReason::code).toList();
        return codes.contains("TransactionConflict") && !codes.contains("ConditionalCheckFailed");
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
