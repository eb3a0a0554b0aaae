package org.plenary.aws.network;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/** The name of the table of limits: {@code SIGNUP_LIMITS_TABLE}. */
@Requires(property = "signup-limits.table")
@ConfigurationProperties("signup-limits")
public record SignupLimitsTable(String table) {}
