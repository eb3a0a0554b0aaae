package org.plenary.aws.notice;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** The SES client of a function. */
@Factory
@Requires(classes = SesV2Client.class)
@Requires(bean = MailFrom.class)
final class Ses {
    /** Well under the lease of a mail's claim: a call must not live on when another sender has taken over. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

    @Singleton
    @Bean(preDestroy = "close")
    SesV2Client client(SdkHttpClient http) {
        return SesV2Client.builder()
                .httpClient(http)
                .overrideConfiguration(
                        override -> override.apiCallTimeout(LONGEST_CALL).retryStrategy(throttlesOnly()))
                .build();
    }

    /**
     * A throttle is the one answer after which it is certain that no mail left. Were a lost answer tried again by the SDK, the person
     * could get the mail twice and nobody would count it; so the message comes back, and the claim that it takes over is counted.
     */
    static RetryStrategy throttlesOnly() {
        return StandardRetryStrategy.builder()
                .useClientDefaults(false)
                .maxAttempts(3)
                .backoffStrategy(BackoffStrategy.exponentialDelay(Duration.ofMillis(250), Duration.ofSeconds(2)))
                .retryOnException(TooManyRequestsException.class)
                .build();
    }
}
