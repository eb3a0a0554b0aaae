package org.plenary.functions.registrations;

import java.util.Map;
import java.util.Set;

/**
 * What the retention function is called for: by its schedule for what is over; by hand as said here.
 *
 * @param dryRun to say what will go, and to write nothing
 * @param afterRestore to erase again what a backup has brought back too
 */
record RetentionRequest(boolean dryRun, boolean afterRestore) {
    private static final Set<String> FIELDS = Set.of("dryRun", "afterRestore");

    /**
     * The request of this JSON object, or the schedule's where EventBridge sends it.
     *
     * @throws IllegalArgumentException when it has a field that is not known: a misspelt one would erase where nothing was to be written
     */
    static RetentionRequest of(Map<String, ?> json) {
        if ("aws.events".equals(json.get("source"))) {
            return new RetentionRequest(false, false);
        }
        if (!FIELDS.containsAll(json.keySet())) {
            throw new IllegalArgumentException("not one of " + FIELDS + ": " + json.keySet());
        }
        return new RetentionRequest(isAsked(json, "dryRun"), isAsked(json, "afterRestore"));
    }

    private static boolean isAsked(Map<String, ?> json, String field) {
        return switch (json.get(field)) {
            case null -> false;
            case Boolean asked -> asked;
            default -> throw new IllegalArgumentException(field + " must be true or false");
        };
    }
}
