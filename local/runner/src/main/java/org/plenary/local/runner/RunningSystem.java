package org.plenary.local.runner;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * A system that runs, known by what its {@code GET /_local} says and nothing else.
 *
 * @param api the base of the HTTP API's addresses, which themselves begin with {@code /api}
 * @param calls where it says what its functions have called so far
 * @param tables names by logical id
 * @param queues URLs by logical id
 */
public record RunningSystem(
        URI api,
        URI inbox,
        URI calls,
        URI dynamodb,
        URI sqs,
        String region,
        String accessKeyId,
        String secretAccessKey,
        Map<String, String> tables,
        Map<String, String> queues,
        Organiser organiser) {

    /** Where a system answers that was started without any option. */
    public static final String DEFAULT_URL = "http://127.0.0.1:${sys:local.port:-8080}";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Somebody who may create events, with an access token that is good for this system. */
    public record Organiser(String organisationId, String token) {}

    /** Asks the system at this address. */
    public static RunningSystem at(URI url) throws InterruptedException {
        return JSON.convertValue(ask(url), RunningSystem.class);
    }

    /** All that a system says of itself, as text for a person. */
    static String describe(URI url) throws InterruptedException {
        return ask(url).toPrettyString();
    }

    private static JsonNode ask(URI url) throws InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve("/_local"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new CommandFailed("%s answered %d: it is not ready, or it is not a system of ours"
                        .formatted(request.uri(), response.statusCode()));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new CommandFailed("no system answers at %s: start one with mvn -Prun".formatted(request.uri()), e);
        }
    }
}
