package org.plenary.aws.secret;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The SSM client of a function. */
@Factory
@Requires(bean = SecretsPath.class)
final class Ssm {
    @Singleton
    @Bean(preDestroy = "close")
    SsmClient client(SdkHttpClient http) {
        return SsmClient.builder().httpClient(http).build();
    }
}
