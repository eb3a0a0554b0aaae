package org.plenary.aws.tally;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/** The name of the table of counts: {@code STATISTICS_TABLE}. */
@Requires(property = "statistics.table")
@ConfigurationProperties("statistics")
public record StatisticsTable(String table) {}
