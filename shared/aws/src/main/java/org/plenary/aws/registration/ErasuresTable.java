package org.plenary.aws.registration;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/** The name of the Erasures table: {@code ERASURES_TABLE}. */
@Requires(property = "erasures.table")
@ConfigurationProperties("erasures")
public record ErasuresTable(String table) {}
