package org.plenary.functions.notices;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * When a mail is taken for lost.
 *
 * @param patience how long ago it was called for, at least; until then it is on its way
 */
@ConfigurationProperties("sweep")
record SweepSettings(@Bindable(defaultValue = "1h") Duration patience) {}
