package org.plenary.aws.notice;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/**
 * How mails leave.
 *
 * @param from the sender's address, of a domain that is the stack's SES identity: {@code MAIL_FROM}
 * @param configuration the SES configuration set, by which bounces and complaints come back: {@code MAIL_CONFIGURATION}
 */
@Requires(property = "mail.from")
@ConfigurationProperties("mail")
record MailFrom(String from, String configuration) {}
