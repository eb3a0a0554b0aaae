package org.plenary.aws.notice;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

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
                .overrideConfiguration(override -> override.apiCallTimeout(LONGEST_CALL))
                .build();
    }
}
