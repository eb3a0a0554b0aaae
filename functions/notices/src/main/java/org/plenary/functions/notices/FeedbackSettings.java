package org.plenary.functions.notices;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How what SES tells is dealt with.
 *
 * @param receives the receive that is the last: the queue's {@code maxReceiveCount}, for the redrive that follows would carry the
 *     addresses that SES tells into the dead letters
 */
@ConfigurationProperties("feedback")
@Requires(property = "feedback.dead-letters")
record FeedbackSettings(@Bindable(defaultValue = "1000") int receives) {}
