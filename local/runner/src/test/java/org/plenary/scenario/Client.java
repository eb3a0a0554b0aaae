package org.plenary.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plenary.local.engine.Engine;
import org.plenary.local.runner.PackagedSystem;

/** Anybody with an HTTP client, and with an organiser's token where one asks for it. */
final class Client {
    static final String ORGANISATION = "example";
    private static final JsonMapper JSON = new JsonMapper();

    final Engine engine = PackagedSystem.engine();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer. */
    record Answer(int status, HttpResponse<String> response) {
        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The part of a problem's type that names it. */
        String problem() {
            return json().path("type").asText().replaceFirst(".*#", "");
        }
    }

    /** Sends a request; headers are names and values in turn, a body goes as JSON unless they say otherwise. */
    Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(engine.api() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer asOrganiser(String method, String path, String body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + token(List.of("organiser:" + ORGANISATION))));
        return send(method, path, body, all.toArray(String[]::new));
    }

    /** An access token of the local issuer with these groups. */
    String token(List<String> groups) {
        return engine.oidc().token("somebody", groups, List.of("plenary/organise"), Duration.ofMinutes(10));
    }

    /** An access token without any scope. */
    String tokenWithoutScope(List<String> groups) {
        return engine.oidc().token("somebody", groups, List.of(), Duration.ofMinutes(10));
    }

    /** Publishes a free event that takes place in 2049; a repeat changes nothing. */
    void publish(String eventId) {
        var answer = asOrganiser("PUT", "/api/organisations/example/events/" + eventId, event("PUBLISHED"));
        if (answer.status() != 201 && answer.status() != 200) {
            throw new IllegalStateException(
                    "not published: " + answer.response().body());
        }
    }

    Answer signUp(String eventId, String email) {
        return send("POST", "/api/events/" + eventId + "/registrations", signup(email));
    }

    /** Calls a function as its schedule does; no input is the schedule's own. */
    Answer runSchedule(String function, String input) {
        return send("POST", "/_local/schedules/" + function, input);
    }

    static String event(String state) {
        return event(state, "\"price\": null");
    }

    /** With one more member. */
    static String event(String state, String more) {
        return """
        {"title": {"en": "Plenary Days", "de": "Plenartage"}, "defaultLanguage": "en", "zone": "Europe/Brussels",
         "startsAt": "2049-06-10T07:00:00Z", "endsAt": "2049-06-11T15:00:00Z",
         "venue": {"name": "Palace of Examples", "city": "Brussels", "country": "BE"}, "state": "%s", %s}
        """.formatted(state, more);
    }

    static String signup(String email) {
        return """
        {"name": "Amina Okafor", "email": "%s", "company": "Example Railways", "country": "NG", "city": "Lagos",
         "relationship": "CUSTOMER", "language": "en"}
        """.formatted(email);
    }
}
