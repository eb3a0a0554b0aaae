package org.plenary.domain.network;

import java.time.Instant;

/**
 * One network's signups for one event within one hour.
 *
 * @param name nobody without the event's pepper can tell whose it is; another in every hour
 * @param endsAt the end of the hour, exclusive
 */
public record NetworkHour(String name, Instant endsAt) {}
