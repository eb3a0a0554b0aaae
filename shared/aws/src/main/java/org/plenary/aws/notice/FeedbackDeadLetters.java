package org.plenary.aws.notice;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/** The URL of the queue of what SES told and nobody could make use of: {@code FEEDBACK_DEAD_LETTERS}. */
@ConfigurationProperties("feedback")
@Requires(property = "feedback.dead-letters")
public record FeedbackDeadLetters(String deadLetters) {}
