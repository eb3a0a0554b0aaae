package org.plenary.aws.registration;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/** The name of the Registrations table: {@code REGISTRATIONS_TABLE}. */
@Requires(property = "registrations.table")
@ConfigurationProperties("registrations")
public record RegistrationsTable(String table) {}
