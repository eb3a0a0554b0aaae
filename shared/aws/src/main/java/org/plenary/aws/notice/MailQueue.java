package org.plenary.aws.notice;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/** The URL of the queue of notices: {@code MAIL_QUEUE}. */
@ConfigurationProperties("mail")
@Requires(property = "mail.queue")
public record MailQueue(String queue) {}
