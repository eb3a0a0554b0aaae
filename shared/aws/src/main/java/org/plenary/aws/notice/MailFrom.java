package org.plenary.aws.notice;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/** The address that all mails come from; its domain is the stack's SES identity: {@code MAIL_FROM}. */
@ConfigurationProperties("mail")
@Requires(property = "mail.from")
record MailFrom(String from) {}
