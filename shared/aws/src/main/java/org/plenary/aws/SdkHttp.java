package org.plenary.aws;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** The one HTTP client that all SDK clients of a function share. */
@Factory
final class SdkHttp {
    /** The CRT client: over TLS the fastest of the SDK's, cold and warm (measured; docs/decisions.md). */
    @Singleton
    @Bean(preDestroy = "close")
    SdkHttpClient http() {
        return AwsCrtHttpClient.create();
    }
}
