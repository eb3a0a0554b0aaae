package org.plenary.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.domain.registration.EmailAddress;
import org.plenary.domain.registration.Registrations;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What must hold of every change of the Registrations table, whoever made it and whatever failed on the way; they are seen in order. */
public final class RegistrationLaws {
    private static final Set<String> KEYS = Set.of("eventBucket", "registrationId");
    private static final Set<String> LEFT_OF_THE_ERASED =
            Set.of("eventBucket", "registrationId", "state", "erasedAt", "erasure", "epoch", "version");
    private static final Set<String> OF_EVERY_REGISTRATION = Set.of(
            "name", "email", "company", "country", "city", "relationship", "language", "state", "payment", "epoch");

    /** What calling for a mail and sending it may change, and no step of the registration's life is needed for. */
    private static final Set<String> MARKERS = Set.of(
            "askedAt",
            "asked2",
            "asked3",
            "asked4",
            "asked5",
            "mail",
            "mailUntil",
            "mailClaims",
            "mailedAt",
            "suppressed",
            "suppressedAt");

    private static final Map<String, Set<String>> ARROWS = Map.of(
            "", Set.of("REGISTERED"),
            "REGISTERED", Set.of("CANCELLED", "ERASED"),
            "CANCELLED", Set.of("REGISTERED", "ERASED"),
            "ERASED", Set.of("REGISTERED"));

    private final Map<String, Map<String, AttributeValue>> items = new HashMap<>();

    /** Fails at the first change that breaks one. */
    public void hold(List<Record> changes) {
        changes.forEach(change -> hold(change.dynamodb().newImage()));
    }

    /** How many registrations of this state there are after the changes seen so far. */
    public long count(String state) {
        return live(state).count();
    }

    private void hold(Map<String, AttributeValue> after) {
        var before = items.getOrDefault(text(after, "registrationId"), Map.of());
        items.put(text(after, "registrationId"), after);
        assertThat(after).as("what is of every registration").containsKeys(everyKey(after));
        if (version(after) == version(before)) {
            onlyMarkersChanged(before, after);
            mailsAreFewEnough(before, after);
        } else {
            stepWasTaken(before, after);
        }
        addressesAreRegisteredOnce();
    }

    private static String[] everyKey(Map<String, AttributeValue> item) {
        return (state(item).equals("ERASED") ? KEYS : OF_EVERY_REGISTRATION).toArray(String[]::new);
    }

    private static void onlyMarkersChanged(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        assertThat(without(MARKERS, after)).as("all but the mail's markers").isEqualTo(without(MARKERS, before));
    }

    private static void mailsAreFewEnough(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        long asked = millis(after, "askedAt");
        if (asked == millis(before, "askedAt")) {
            return;
        }
        assertThat(asked - millis(before, "askedAt"))
                .as("milliseconds since a mail was called for")
                .isGreaterThan(Registrations.BETWEEN_MAILS.toMillis());
        if (before.containsKey("asked5") && shifted(before, after)) {
            assertThat(asked - millis(before, "asked5"))
                    .as("milliseconds since the fifth mail before")
                    .isGreaterThan(Registrations.A_DAY.toMillis());
        }
        assertThat(after.get("mail")).as("I10: what was called for is due").isEqualTo(fromS("DUE"));
    }

    // Code of the version before does not keep the earlier times.
    private static boolean shifted(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        return millis(after, "asked2") == millis(before, "askedAt");
    }

    private static void stepWasTaken(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        assertThat(version(after)).as("version").isEqualTo(version(before) + 1);
        assertThat(epoch(after)).as("epoch").isGreaterThanOrEqualTo(epoch(before));
        if (state(after).equals("ERASED")) {
            assertThat(after.keySet()).as("left of an erased one").isSubsetOf(LEFT_OF_THE_ERASED);
        }
        if (state(after).equals(state(before))) {
            return;
        }
        assertThat(ARROWS.get(state(before)))
                .as("states after " + state(before))
                .contains(state(after));
        if (!state(after).equals("ERASED")) {
            assertThat(after.get("mail")).as("I10: the person is told").isEqualTo(fromS("DUE"));
        }
        if (state(after).equals("REGISTERED")) {
            assertThat(epoch(after)).as("old passes are dead").isGreaterThan(epoch(before));
        }
    }

    private void addressesAreRegisteredOnce() {
        assertThat(live("REGISTERED").map(item -> new EmailAddress(text(item, "email")).normalised()))
                .as("I5: one live registration for each address")
                .doesNotHaveDuplicates();
    }

    private Stream<Map<String, AttributeValue>> live(String state) {
        return items.values().stream().filter(item -> state(item).equals(state));
    }

    private static Map<String, AttributeValue> without(Set<String> names, Map<String, AttributeValue> item) {
        var rest = new HashMap<>(item);
        rest.keySet().removeAll(names);
        return rest;
    }

    private static String state(Map<String, AttributeValue> item) {
        return text(item, "state");
    }

    // Absent in items of the version before, and then 1; 0 where there is no item.
    private static long version(Map<String, AttributeValue> item) {
        return item.isEmpty()
                ? 0
                : Long.parseLong(item.getOrDefault("version", fromN("1")).n());
    }

    private static long epoch(Map<String, AttributeValue> item) {
        return millis(item, "epoch");
    }

    private static long millis(Map<String, AttributeValue> item, String attribute) {
        return Long.parseLong(item.getOrDefault(attribute, fromN("0")).n());
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        return item.getOrDefault(attribute, fromS("")).s();
    }
}
