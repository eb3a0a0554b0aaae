package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.dynamodb.LocalDynamoDb;
import org.plenary.local.runner.RunningSystem;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The data folder's promise: a system that is killed and started again has what it answered for, and does what it owed. */
final class KilledSystemTest {
    private static final String EVENT = "days-of-the-power-cut";
    private static final int CROWD = 8;
    private static final int ENOUGH = 200;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path data;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void who_was_told_202_before_a_sigkill_is_registered_after_it_and_gets_the_mail() throws Exception {
        var tables = signUpUntilItIsKilled();
        letTheLeasesEnd(tables.getOrDefault("RegistrationsTable", ""));

        try (var again = SystemProcess.start(data)) {
            var registered = registered(again.system());
            assertThat(registered).containsAll(acknowledged);
            Eventually.get(
                    "everybody's mail",
                    () -> Optional.of(again).filter(one -> mailed(one.system()).containsAll(registered)));
        }
    }

    /** Answers the names of its tables. */
    private Map<String, String> signUpUntilItIsKilled() throws Exception {
        try (var first = SystemProcess.start(data)) {
            var system = first.system();
            publish(system);
            var gone = new CountDownLatch(CROWD);
            for (int member = 0; member < CROWD; member++) {
                var name = "member" + member;
                Thread.ofVirtual().start(() -> {
                    signUpAll(system, name);
                    gone.countDown();
                });
            }
            Eventually.get("enough signups", () -> Optional.of(acknowledged).filter(all -> all.size() >= ENOUGH));
            first.kill();
            gone.await();
            return system.tables();
        }
    }

    private void publish(RunningSystem system) throws IOException, InterruptedException {
        var organiser = system.organiser();
        var path = "/api/organisations/" + organiser.organisationId() + "/events/" + EVENT;
        var request = HttpRequest.newBuilder(URI.create(system.api() + path))
                .header("Authorization", "Bearer " + organiser.token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Client.event("PUBLISHED")))
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(201);
    }

    /** One after the other, until nobody answers any more. */
    private void signUpAll(RunningSystem system, String name) {
        try {
            for (int number = 0; ; number++) {
                var email = "%s.%d@killed.example.org".formatted(name, number);
                if (signUp(system, email).statusCode() == 202) {
                    acknowledged.add(email);
                }
            }
        } catch (IOException | InterruptedException killed) {
            // The last one got no answer, so nothing is owed: it may be registered or not.
        }
    }

    private HttpResponse<Void> signUp(RunningSystem system, String email) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(system.api() + "/api/events/" + EVENT + "/registrations"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Client.signup(email)))
                .build();
        return http.send(request, BodyHandlers.discarding());
    }

    /** A mail that was claimed when the process died is free again after a minute, which the test does not wait for. */
    private void letTheLeasesEnd(String table) {
        try (var dynamoDb = LocalDynamoDb.startIn(data.resolve("dynamodb"))) {
            var client = dynamoDb.client();
            client.scanPaginator(scan -> scan.tableName(table)).items().stream()
                    .filter(item -> item.containsKey("mailUntil"))
                    .forEach(item -> client.updateItem(update -> update.tableName(table)
                            .key(key(item))
                            .updateExpression("SET mailUntil = :past")
                            .expressionAttributeValues(Map.of(":past", fromN("0")))));
        }
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .filter(entry -> Set.of("eventBucket", "registrationId").contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> registered(RunningSystem system) {
        var table = system.tables().getOrDefault("RegistrationsTable", "");
        try (var client = LocalAccount.client(DynamoDbClient.builder(), system.dynamodb())) {
            return client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                    .map(item ->
                            item.getOrDefault("email", AttributeValue.fromS("")).s())
                    .collect(Collectors.toSet());
        }
    }

    private Set<String> mailed(RunningSystem system) {
        var recipients = new HashSet<String>();
        for (var next = Optional.of(""); next.isPresent(); ) {
            var page = inbox(system, next.get());
            page.path("messages").forEach(mail -> recipients.add(mail.path("to").asText()));
            next = Optional.of(page.path("next").asText()).filter(more -> !more.isEmpty());
        }
        return recipients;
    }

    private JsonNode inbox(RunningSystem system, String next) {
        var query = next.isEmpty() ? "" : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(system.inbox() + "?limit=100" + query))
                .header("Accept", "application/json")
                .build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
