package org.plenary.aws.notice;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/** The URL of the queue of notices whose mail was given up: {@code MAIL_DEAD_LETTERS}. */
@ConfigurationProperties("mail")
@Requires(property = "mail.dead-letters")
public record MailDeadLetters(String deadLetters) {}
