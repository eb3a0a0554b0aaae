package org.plenary.scenario;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.local.runner.PackagedSystem;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table behind the system, for what nobody can do or see from outside. */
final class RegistrationsTable {
    private static final String BUCKETS = "abcdefghijklmnopqrstuvwxyz234567";

    private final DynamoDbClient client = PackagedSystem.engine().dynamoDb();
    private final String name = PackagedSystem.engine().tables().getOrDefault("RegistrationsTable", "");

    /** All items of an event. */
    List<Map<String, AttributeValue>> items(String eventId) {
        return BUCKETS.chars()
                .mapToObj(bucket -> eventId + "#" + (char) bucket)
                .flatMap(this::bucket)
                .toList();
    }

    /** Waits until no mail of the event's registrations is on its way. */
    void awaitMails(String eventId) {
        Eventually.get(
                "the last mail of " + eventId,
                () -> Optional.of(items(eventId))
                        .filter(items -> items.stream().noneMatch(RegistrationsTable::isOnItsWay)));
    }

    private static boolean isOnItsWay(Map<String, AttributeValue> item) {
        return List.of(fromS("DUE"), fromS("CLAIMED")).contains(item.getOrDefault("mail", fromS("")));
    }

    /** Lets the last request for a mail of these registrations lie eleven minutes further back. */
    void forgetThatMailsWereAskedFor(String eventId) {
        var earlier =
                fromN(Long.toString(Instant.now().minus(Duration.ofMinutes(11)).toEpochMilli()));
        items(eventId).forEach(item -> set(item, "askedAt", earlier));
    }

    /** Puts items back as they were, as a backup does. */
    void restore(List<Map<String, AttributeValue>> items) {
        items.forEach(item -> client.putItem(put -> put.tableName(name).item(item)));
    }

    /** Revokes the passes of an event's registrations. */
    void raiseEpochs(String eventId) {
        items(eventId).forEach(item -> set(item, "epoch", fromN("2")));
    }

    /**
     * Signs up more people for an event than messages of other scenarios may wait on the mail queue, and loses their mails when these have
     * left: the sweep trusts the queue as long as it holds as many messages as mails are overdue.
     */
    void loseMailsOfMany(Client people, String eventId) {
        people.publish(eventId);
        for (int person = 1; person <= 20; person++) {
            people.signUp(eventId, "lost-" + person + "@" + eventId + ".example.org");
        }
        awaitMails(eventId);
        loseMails(eventId);
    }

    /** Leaves the mails of an event's registrations in the hands of a sender that died two hours after they were called for. */
    void loseMails(String eventId) {
        var longAgo =
                fromN(Long.toString(Instant.now().minus(Duration.ofHours(2)).toEpochMilli()));
        for (var item : items(eventId)) {
            set(item, "askedAt", longAgo);
            set(item, "mailUntil", longAgo);
            set(item, "mail", fromS("CLAIMED"));
        }
    }

    /** Gives all registrations of an event another address to mail to. */
    void moveTo(String eventId, String email) {
        items(eventId).forEach(item -> set(item, "email", fromS(email)));
    }

    private void set(Map<String, AttributeValue> item, String attribute, AttributeValue value) {
        client.updateItem(update -> update.tableName(name)
                .key(Map.of("eventBucket", item.get("eventBucket"), "registrationId", item.get("registrationId")))
                .updateExpression("SET #attribute = :value")
                .expressionAttributeNames(Map.of("#attribute", attribute))
                .expressionAttributeValues(Map.of(":value", value)));
    }

    private Stream<Map<String, AttributeValue>> bucket(String eventBucket) {
        return client
                .queryPaginator(query -> query.tableName(name)
                        .keyConditionExpression("eventBucket = :bucket")
                        .expressionAttributeValues(Map.of(":bucket", fromS(eventBucket)))
                        .consistentRead(true))
                .items()
                .stream();
    }
}
