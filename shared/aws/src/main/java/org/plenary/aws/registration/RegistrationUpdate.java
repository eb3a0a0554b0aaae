package org.plenary.aws.registration;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.domain.registration.MailState;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The expressions of one update of a registration's item: attributes are named, never put back whole, so that what newer code added stays.
 * Low-level, for the Enhanced Client cannot copy one attribute into another.
 */
final class RegistrationUpdate {
    private static final List<String> ASKS = List.of("askedAt", "asked2", "asked3", "asked4", "asked5");

    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    /** A change, with what {@link #still} asks for. */
    static RegistrationUpdate of(Changed changed, Instant now) {
        var registration = changed.registration();
        var update = new RegistrationUpdate().set(registration).value(":before", version(registration.version() - 1));
        // For the audit of the counts: whether the tally is behind, even if nobody has signed up since.
        update.sets.add("changedAt = :changedAt");
        update.value(":changedAt", millis(now));
        return changed.mailDue() ? update.ask(now) : update;
    }

    /**
     * The condition that a registration, or what an erased one left, still stands there in the version {@code :before}. An item that has no
     * version yet is in its first.
     */
    static String still(long version) {
        var same = version == 1 ? "(attribute_not_exists(#version) OR #version = :before)" : "#version = :before";
        return "attribute_exists(#state) AND " + same;
    }

    static AttributeValue version(long version) {
        return fromN(Long.toString(version));
    }

    /** What a registration says, where nothing stands yet. */
    RegistrationUpdate setIfAbsent(Registration registration) {
        facts(registration)
                .forEach(
                        (name, value) -> sets.add("#%1$s = if_not_exists(#%1$s, :%1$s)".formatted(named(name, value))));
        return this;
    }

    /** What a registration says, whatever stood there. */
    RegistrationUpdate set(Registration registration) {
        facts(registration).forEach((name, value) -> sets.add("#%1$s = :%1$s".formatted(named(name, value))));
        return remove("erasedAt", "erasure");
    }

    /** That a mail was called for: the last five times move on by one place, and the mail is due, whoever had claimed it. */
    RegistrationUpdate ask(Instant now) {
        for (int i = ASKS.size() - 1; i > 0; i--) {
            sets.add(ASKS.get(i) + " = if_not_exists(" + ASKS.get(i - 1) + ", :never)");
        }
        sets.add("askedAt = :now");
        sets.add("mail = :due");
        return remove("mailUntil")
                .value(":never", fromN("0"))
                .value(":now", millis(now))
                .value(":due", fromS(MailState.DUE.name()));
    }

    RegistrationUpdate remove(String... attributes) {
        removes.addAll(List.of(attributes));
        return this;
    }

    /** A value of the condition that goes with it. */
    RegistrationUpdate value(String name, AttributeValue value) {
        values.put(name, value);
        return this;
    }

    /** A name of the condition that goes with it. */
    RegistrationUpdate name(String name) {
        names.put("#" + name, name);
        return this;
    }

    String expression() {
        var set = "SET " + String.join(", ", sets);
        return removes.isEmpty() ? set : set + " REMOVE " + String.join(", ", removes);
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    static AttributeValue millis(Instant instant) {
        return fromN(Long.toString(instant.toEpochMilli()));
    }

    private String named(String name, AttributeValue value) {
        name(name).value(":" + name, value);
        return name;
    }

    private static Map<String, AttributeValue> facts(Registration registration) {
        var attendee = registration.attendee();
        var facts = new LinkedHashMap<String, AttributeValue>();
        facts.put("name", fromS(attendee.name().value()));
        facts.put("email", fromS(attendee.email().value()));
        facts.put("company", fromS(attendee.company().value()));
        facts.put("country", fromS(attendee.country().value()));
        facts.put("city", fromS(attendee.city().value()));
        facts.put("relationship", fromS(attendee.relationship().name()));
        facts.put("language", fromS(attendee.language().value()));
        facts.put("consents", consents(registration));
        facts.put("codeOfConduct", fromS(ConsentText.writeCodeOfConduct(registration.consents())));
        facts.put("state", fromS(registration.state().name()));
        facts.put("payment", fromS(registration.payment().name()));
        facts.put("phase", fromS(registration.phase().name()));
        facts.put("day", fromS(registration.day().toString()));
        facts.put("registeredAt", millis(registration.registeredAt()));
        facts.put("epoch", fromN(Integer.toString(registration.epoch())));
        facts.put("version", version(registration.version()));
        return facts;
    }

    private static AttributeValue consents(Registration registration) {
        return AttributeValue.fromM(ConsentText.write(registration.consents()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, consent -> fromS(consent.getValue()))));
    }
}
