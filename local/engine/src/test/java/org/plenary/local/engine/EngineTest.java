package org.plenary.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class EngineTest {

    @TempDir
    static Path folder;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = Engine.start(EngineSettings.of(Library.packaged(folder))
                .withAudience("library")
                .withParameters(endpoints -> Map.of("Issuer", endpoints.issuer().toString()))
                .withPreparation(_ -> Map.of("librarian", "Ada")));
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void a_route_with_two_path_variables_reaches_its_handler() throws Exception {
        var answer = send("GET", "/shelves/r%C3%A9mi/books/7");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"pathParameters\":{\"shelf\":\"rémi\",\"book\":\"7\"}");
    }

    @Test
    void a_function_has_the_environment_of_the_template_and_the_names_of_its_tables() throws Exception {
        var answer = send("PUT", "/loans/l-1");

        assertThat(answer.body()).isEqualTo("Paderborn 28 Lend");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(engine.dynamoDb()
                        .getItem(get -> get.tableName(engine.tables().get("Loans"))
                                .key(Map.of("loan", AttributeValue.fromS("l-1"))))
                        .hasItem())
                .isTrue();
    }

    @Test
    void a_loan_goes_by_the_stream_and_the_queue_to_the_other_table() throws Exception {
        send("PUT", "/loans/l-2");

        eventually(() -> engine.dynamoDb()
                .getItem(get -> get.tableName(engine.tables().get("Books"))
                        .key(Map.of("shelf", AttributeValue.fromS("reminders"), "book", AttributeValue.fromS("l-2"))))
                .hasItem());
    }

    @Test
    void what_the_policy_does_not_grant_fails_as_on_aws_and_never_leaves() throws Exception {
        var answer = send("PUT", "/loans/forbidden");

        assertThat(answer.body())
                .startsWith("AccessDeniedException: ")
                .contains("is not authorized to perform: dynamodb:PutItem on resource: "
                        + "arn:aws:dynamodb:eu-central-1:000000000000:table/Books");
        assertThat(engine.calls().of("Lend").denied())
                .containsExactly("dynamodb:PutItem on arn:aws:dynamodb:eu-central-1:000000000000:table/Books");
        assertThat(engine.calls().newest("Lend")).noneMatch(call -> call.body().contains("forbidden"));
    }

    @Test
    void a_letter_that_bounces_comes_to_the_queue_by_its_set_and_topic_with_its_tags() throws Exception {
        var answer = send("PUT", "/letters/bounce-ada");

        var event = new ObjectMapper().readTree(received("Returned"));
        assertThat(event.at("/eventType").asText()).isEqualTo("Bounce");
        assertThat(event.at("/mail/messageId").asText()).isEqualTo(answer.body().replace("\"", ""));
        assertThat(event.at("/mail/tags/reader/0").asText()).isEqualTo("bounce-ada");
        assertThat(engine.inbox().newestTo("bounce-ada@example.org", 1).mails()).isEmpty();
    }

    @Test
    void a_mail_with_a_configuration_set_uses_the_grants_of_its_sender_and_of_the_set() throws Exception {
        send("PUT", "/letters/eve");

        assertThat(engine.calls().of("Letter").grantsUsed())
                .containsExactlyInAnyOrder(
                        "ses:SendEmail on arn:aws:ses:eu-central-1:000000000000:identity/library.example.org",
                        "ses:SendEmail on arn:aws:ses:eu-central-1:000000000000:configuration-set/Letters");
    }

    @Test
    void calls_are_counted_with_their_units_and_grants() throws Exception {
        var before = engine.calls().of("Lend");
        send("PUT", "/loans/l-3");
        var after = engine.calls().of("Lend");

        assertThat(after.writeUnits() - before.writeUnits()).isEqualTo(1.0);
        assertThat(after.sent().get("dynamodb:PutItem"))
                .isEqualTo(before.sent().getOrDefault("dynamodb:PutItem", 0L) + 1);
        assertThat(after.grantsUsed())
                .contains("dynamodb:PutItem on arn:aws:dynamodb:eu-central-1:000000000000:table/Loans");
        assertThat(after.grantsUnused())
                .contains("dynamodb:DeleteItem on arn:aws:dynamodb:eu-central-1:000000000000:table/Loans");
        assertThat(engine.calls().newest("Lend").getLast().body()).contains("\"ReturnConsumedCapacity\":\"TOTAL\"");
        assertThat(send("GET", "/_local/calls").body()).contains("\"Lend\":{\"sent\":{\"dynamodb:PutItem\":");
    }

    @Test
    void the_description_says_where_everything_is() throws Exception {
        var answer = send("GET", "/_local");
        var description = new ObjectMapper().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(description.at("/api").asText()).isEqualTo(engine.api().toString());
        assertThat(description.at("/inbox").asText()).isEqualTo(engine.api() + "/_local/inbox");
        assertThat(description.at("/region").asText()).isEqualTo("eu-central-1");
        assertThat(description.at("/tables")).hasToString("{\"Books\":\"Books\",\"Loans\":\"Loans\"}");
        assertThat(description.at("/queues/Reminders").asText())
                .isEqualTo(engine.queues().get("Reminders"));
        assertThat(description.at("/librarian").asText()).isEqualTo("Ada");
        for (var service : List.of("site", "dynamodb", "sqs", "ssm", "ses", "oidc")) {
            assertThat(description.at("/" + service).asText()).startsWith("http://127.0.0.1:");
        }
        assertThat(send("GET", "/_local/inbox").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/_local/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void a_scheduled_function_is_called_at_once_by_a_post() throws Exception {
        var answer = send("POST", "/_local/schedules/Moody");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"said\":[\"GOOD MORNING\"]}");
        assertThat(send("POST", "/_local/schedules/Echo").body()).contains("\"detail-type\":\"Scheduled Event\"");
        assertThat(send("POST", "/_local/schedules/Moody", "{\"kind\":\"evening\"}")
                        .body())
                .isEqualTo("{\"said\":[\"EVENING\"]}");
        assertThat(send("GET", "/_local").body())
                .contains(
                        "\"schedules\":{\"Echo\":\"%1$s/_local/schedules/Echo\",\"Moody\":\"%1$s/_local/schedules/Moody\"}"
                                .formatted(engine.api()));
    }

    @Test
    void a_scheduled_function_that_fails_answers_500_with_its_error() throws Exception {
        var thrown = send("POST", "/_local/schedules/Moody", "{\"kind\":\"throw\"}");
        var late = send("POST", "/_local/schedules/Moody", "{\"kind\":\"wait\"}");

        assertThat(thrown.statusCode()).isEqualTo(500);
        assertThat(thrown.body())
                .isEqualTo("{\"errorType\":\"java.lang.IllegalStateException\",\"errorMessage\":\"as told\"}");
        assertThat(late.statusCode()).isEqualTo(500);
        assertThat(late.body()).contains("\"Sandbox.Timedout\"");
    }

    @Test
    void what_has_no_schedule_or_is_no_json_calls_nothing() throws Exception {
        assertThat(send("POST", "/_local/schedules/Lend").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/_local/schedules/Nobody").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/_local/schedules/Moody").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/_local/schedules/Moody", "{kind").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_service_without_a_local_counterpart_is_looked_for_nowhere() {
        assertThat(System.getProperty("aws.endpointUrl")).isEqualTo("http://127.0.0.1:1");
    }

    @Test
    void nothing_listens_beyond_127_0_0_1() throws Exception {
        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        for (var uri : List.of(
                engine.api(),
                engine.dynamoDbEndpoint(),
                engine.sqsEndpoint(),
                engine.sesEndpoint(),
                engine.ssmEndpoint(),
                engine.oidc().issuer())) {
            for (var address : others) {
                assertThatThrownBy(() -> new Socket(address, uri.getPort()).close())
                        .as("%s at %s", uri, address)
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    private static String received(String queue) {
        var url = engine.queues().get(queue);
        return engine.sqs()
                .receiveMessage(receive -> receive.queueUrl(url))
                .messages()
                .getFirst()
                .body();
    }

    private static void eventually(BooleanSupplier condition) {
        var deadline = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("the moment to give up").isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        return send(method, path, "");
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(engine.api().resolve(path)).method(method, BodyPublishers.ofString(body));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
