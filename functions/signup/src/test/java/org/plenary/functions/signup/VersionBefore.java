package org.plenary.functions.signup;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.Attendee;
import org.plenary.domain.registration.Registrations;
import org.plenary.testkit.People;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What the code before cancelling, consents and versions sends to the table, word for word: during a deploy it works next to ours. What it
 * knows of an item ends with {@link #KNOWN}.
 */
final class VersionBefore {
    private static final String MAY_BE_ASKED = "#state = :registered AND askedAt < :limit";

    private static final Set<String> KNOWN = Set.of(
            "eventBucket",
            "registrationId",
            "name",
            "email",
            "company",
            "country",
            "city",
            "relationship",
            "language",
            "state",
            "payment",
            "phase",
            "day",
            "registeredAt",
            "epoch",
            "askedAt",
            "mail",
            "mailUntil",
            "mailClaims",
            "mailedAt");

    private final DynamoDbClient client;
    private final String table;

    VersionBefore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    String signUp(Event event, Attendee attendee, Instant now) {
        var facts = facts(event, attendee, now);
        var values =
                facts.entrySet().stream().collect(Collectors.toMap(fact -> ":" + fact.getKey(), Map.Entry::getValue));
        var names = facts.keySet().stream().collect(Collectors.toMap(fact -> "#" + fact, fact -> fact));
        var sets = facts.keySet().stream()
                .map(fact -> "#%1$s = if_not_exists(#%1$s, :%1$s)".formatted(fact))
                .collect(Collectors.joining(", "));
        values.put(":registered", fromS("REGISTERED"));
        values.put(":limit", limit(now));
        values.put(":now", millis(now));
        values.put(":due", fromS("DUE"));
        return told(() -> client.updateItem(update -> update.tableName(table)
                .key(key(event, attendee))
                .updateExpression("SET " + sets + ", askedAt = :now, mail = :due")
                .conditionExpression("attribute_not_exists(registrationId) OR (" + MAY_BE_ASKED + ")")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)));
    }

    String askAgain(Event event, Attendee attendee, Instant now) {
        return told(() -> client.updateItem(update -> update.tableName(table)
                .key(key(event, attendee))
                .updateExpression("SET askedAt = :now, mail = :due")
                .conditionExpression(MAY_BE_ASKED)
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(
                        ":now", millis(now),
                        ":due", fromS("DUE"),
                        ":registered", fromS("REGISTERED"),
                        ":limit", limit(now)))));
    }

    String claim(Event event, Attendee attendee, Instant now) {
        return told(() -> client.updateItem(update -> update.tableName(table)
                .key(key(event, attendee))
                .updateExpression("SET mail = :claimed, mailUntil = :leaseEnd ADD mailClaims :one")
                .conditionExpression(
                        "#state = :registered AND (mail = :due OR (mail = :claimed AND mailUntil <= :now))")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(
                        ":claimed", fromS("CLAIMED"),
                        ":due", fromS("DUE"),
                        ":registered", fromS("REGISTERED"),
                        ":leaseEnd", millis(now.plusSeconds(60)),
                        ":now", millis(now),
                        ":one", fromN("1")))));
    }

    /** What no version of ours may do: it reads an item, and puts what it knows of it back whole. */
    String putBack(Event event, Attendee attendee) {
        var item = new HashMap<>(client.getItem(
                        get -> get.tableName(table).key(key(event, attendee)).consistentRead(true))
                .item());
        item.keySet().retainAll(KNOWN);
        return item.isEmpty()
                ? "nothing there"
                : told(() -> client.putItem(put -> put.tableName(table).item(item)));
    }

    private static Map<String, AttributeValue> facts(Event event, Attendee attendee, Instant now) {
        var registration = People.registered(attendee, event, now);
        var facts = new LinkedHashMap<String, AttributeValue>();
        facts.put("name", fromS(attendee.name().value()));
        facts.put("email", fromS(attendee.email().value()));
        facts.put("company", fromS(attendee.company().value()));
        facts.put("country", fromS(attendee.country().value()));
        facts.put("city", fromS(attendee.city().value()));
        facts.put("relationship", fromS(attendee.relationship().name()));
        facts.put("language", fromS(attendee.language().value()));
        facts.put("state", fromS("REGISTERED"));
        facts.put("payment", fromS("NONE"));
        facts.put("phase", fromS(registration.phase().name()));
        facts.put("day", fromS(registration.day().toString()));
        facts.put("registeredAt", millis(now));
        facts.put("epoch", fromN("1"));
        return facts;
    }

    private static Map<String, AttributeValue> key(Event event, Attendee attendee) {
        var id = People.id(attendee, event);
        return Map.of(
                "eventBucket", fromS(event.id().value() + "#" + id.bucket()), "registrationId", fromS(id.value()));
    }

    private static String told(Runnable write) {
        try {
            write.run();
            return "done";
        } catch (ConditionalCheckFailedException _) {
            return "nothing to do";
        }
    }

    private static AttributeValue limit(Instant now) {
        return millis(now.minus(Registrations.BETWEEN_MAILS));
    }

    private static AttributeValue millis(Instant instant) {
        return fromN(Long.toString(instant.toEpochMilli()));
    }
}
