package org.plenary.aws;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The machine's time, for all beans; tests give a clock of their own. The logger, made before any bean, has another.
 * In milliseconds, as the tables keep it: what is read back is to equal what was stored.
 */
@Factory
final class SystemClock {
    @Singleton
    @Requires(missingBeans = Clock.class)
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
