package org.plenary.aws;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The machine's randomness, for all beans; tests give one of their own. */
@Factory
final class SystemRandom {
    @Singleton
    @Requires(missingBeans = RandomGenerator.class)
    RandomGenerator random() {
        return new SecureRandom();
    }
}
