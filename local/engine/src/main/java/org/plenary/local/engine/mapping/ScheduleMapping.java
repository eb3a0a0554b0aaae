package org.plenary.local.engine.mapping;

import java.time.Duration;

/**
 * An {@code Events} entry of type Schedule.
 *
 * @param function the function's logical id
 * @param rate from one call to the next
 * @param input the JSON that the function is called with; empty for EventBridge's own event
 */
public record ScheduleMapping(String function, Duration rate, String input) {}
