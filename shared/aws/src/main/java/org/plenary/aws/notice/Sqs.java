package org.plenary.aws.notice;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The SQS client of a function. */
@Factory
@Requires(classes = SqsClient.class)
final class Sqs {
    @Singleton
    @Bean(preDestroy = "close")
    SqsClient client(SdkHttpClient http) {
        return SqsClient.builder().httpClient(http).build();
    }
}
