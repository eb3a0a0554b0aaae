package org.plenary.aws.audit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/** The URL of the queue of audits: {@code AUDIT_QUEUE}. */
@ConfigurationProperties("audit")
@Requires(property = "audit.queue")
public record AuditQueueUrl(String queue) {}
