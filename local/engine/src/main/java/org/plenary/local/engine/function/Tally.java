package org.plenary.local.engine.function;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plenary.local.engine.template.Policy;

/** Counts the calls of one function; safe for several threads. */
final class Tally {

    private final Policy policy;
    private final SortedMap<String, Long> sent = new TreeMap<>();
    private final SortedMap<String, Long> errors = new TreeMap<>();
    private final SortedSet<String> denied = new TreeSet<>();
    private final Set<Policy.Grant> used = new LinkedHashSet<>();
    private double readUnits;
    private double writeUnits;

    Tally(Policy policy) {
        this.policy = policy;
    }

    /** Whether the policy grants it. */
    synchronized boolean grants(RequestedAccess access) {
        var grant = policy.granting(access.action(), access.resource());
        grant.ifPresentOrElse(used::add, () -> denied.add(access.action() + " on " + access.resource()));
        return grant.isPresent();
    }

    synchronized void sent(String action) {
        sent.merge(action, 1L, Long::sum);
    }

    synchronized void answered(String action, double units) {
        if (action.toLowerCase(Locale.ROOT).matches("dynamodb:(get|batchget|transactget|query|scan).*")) {
            readUnits += units;
        } else {
            // DynamoDB Local reports a transaction of writes at twice what AWS charges.
            writeUnits += action.equals("dynamodb:TransactWriteItems") ? units / 2 : units;
        }
    }

    synchronized void refused(String action, String code) {
        errors.merge(action + " " + code, 1L, Long::sum);
        if (code.equals("ConditionalCheckFailedException")) {
            writeUnits += 1;
        }
    }

    synchronized FunctionCalls soFar() {
        var grants = policy.grants();
        return new FunctionCalls(
                Collections.unmodifiableSortedMap(new TreeMap<>(sent)),
                readUnits,
                writeUnits,
                Collections.unmodifiableMap(new TreeMap<>(errors)),
                Collections.unmodifiableSortedSet(new TreeSet<>(denied)),
                grants.stream()
                        .filter(used::contains)
                        .map(Policy.Grant::toString)
                        .toList(),
                grants.stream()
                        .filter(grant -> !used.contains(grant))
                        .map(Policy.Grant::toString)
                        .toList());
    }
}
