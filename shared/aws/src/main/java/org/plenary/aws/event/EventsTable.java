package org.plenary.aws.event;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;

/** The name of the Events table: {@code EVENTS_TABLE}. */
@Requires(property = "events.table")
@ConfigurationProperties("events")
public record EventsTable(String table) {}
