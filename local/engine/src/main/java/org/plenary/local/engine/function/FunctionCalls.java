package org.plenary.local.engine.function;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What one function did by the SDK so far.
 *
 * @param sent how often by action, retries included
 * @param readUnits and {@code writeUnits} are DynamoDB's capacity units as it reported them; a refused condition, of which
 *     it reports none, counts as one write unit, the least it costs
 * @param errors how often by action and error code
 * @param denied what the policy did not grant, as {@code action on resource}
 * @param grantsUsed of the policy, as the template writes them
 */
public record FunctionCalls(
        SortedMap<String, Long> sent,
        double readUnits,
        double writeUnits,
        Map<String, Long> errors,
        SortedSet<String> denied,
        List<String> grantsUsed,
        List<String> grantsUnused) {}
