package org.plenary.functions.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.testkit.RegistrationLaws;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What the changes of the Registrations table tell about each registration's mails; they are seen in order. */
final class MailLaws {
    private final RegistrationLaws laws = new RegistrationLaws();
    private final Map<String, Map<String, AttributeValue>> items = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Integer> claims = new HashMap<>();

    void hold(List<Record> changes) {
        laws.hold(changes);
        changes.forEach(this::count);
    }

    /** How often a mail was called for. */
    int calls(String id) {
        return calls.getOrDefault(id, 0);
    }

    /** How often a mail was claimed: what is counted, whatever crashed. */
    int claims(String id) {
        return claims.getOrDefault(id, 0);
    }

    /** Fails where a mail left last before it was called for last, or is not known to have left. */
    void everyCallWasAnswered(String id) {
        var item = items.getOrDefault(id, Map.of());
        assertThat(item).as("I10: no mail is lost").containsEntry("mail", fromS("SENT"));
        assertThat(number(item, "mailedAt"))
                .as("I10: a mail after the last call")
                .isGreaterThanOrEqualTo(number(item, "askedAt"));
    }

    private void count(Record change) {
        var id = change.dynamodb()
                .keys()
                .getOrDefault("registrationId", fromS(""))
                .s();
        var after = change.dynamodb().newImage();
        var before = items.getOrDefault(id, Map.of());
        items.put(id, after);
        if (number(after, "askedAt") > number(before, "askedAt")) {
            calls.merge(id, 1, Integer::sum);
        }
        if (number(after, "mailClaims") > number(before, "mailClaims")) {
            claims.merge(id, 1, Integer::sum);
        }
    }

    private static long number(Map<String, AttributeValue> item, String attribute) {
        return Long.parseLong(item.getOrDefault(attribute, fromN("0")).n());
    }
}
