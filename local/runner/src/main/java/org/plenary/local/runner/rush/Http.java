package org.plenary.local.runner.rush;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** JSON over HTTP/1.1 with connections that are kept, for any number of virtual threads. */
final class Http implements AutoCloseable {

    // Longer than API Gateway's 30 seconds: it is the one to give up.
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param body a missing node where the answer is not JSON
     * @param etag empty where there is none
     */
    record Answer(int status, JsonNode body, String etag) {

        /** The last part of a problem's type, or the gateway's own words, or nothing. */
        String problem() {
            var type = body.path("type").asText();
            return type.isEmpty() ? body.path("message").asText() : type.substring(type.indexOf('#') + 1);
        }
    }

    Answer get(URI uri) throws IOException, InterruptedException {
        return send(request(uri).GET());
    }

    Answer post(URI uri, Object body) throws IOException, InterruptedException {
        return send(with(body, request(uri), "POST"));
    }

    /** For somebody who shows this token: an organiser's, or an attendee's pass. */
    Bearer bearer(String token) {
        return new Bearer(token);
    }

    /** Requests that show a token. */
    final class Bearer {

        private final String authorization;

        private Bearer(String token) {
            this.authorization = "Bearer " + token;
        }

        /** Answered by 304 where it is still what this ETag says; an empty one asks for it in any case. */
        Answer get(URI uri, String etag) throws IOException, InterruptedException {
            var request = mine(uri).GET();
            return send(etag.isEmpty() ? request : request.header("if-none-match", etag));
        }

        Answer post(URI uri) throws IOException, InterruptedException {
            return send(mine(uri).POST(BodyPublishers.noBody()));
        }

        Answer post(URI uri, Object body) throws IOException, InterruptedException {
            return send(with(body, mine(uri), "POST"));
        }

        Answer put(URI uri, Object body) throws IOException, InterruptedException {
            return send(with(body, mine(uri), "PUT"));
        }

        private HttpRequest.Builder mine(URI uri) {
            return request(uri).header("authorization", authorization);
        }
    }

    private static HttpRequest.Builder with(Object body, HttpRequest.Builder request, String method)
            throws IOException {
        return request.header("content-type", "application/json")
                .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("accept", "application/json");
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                parse(response.body()),
                response.headers().firstValue("etag").orElse(""));
    }

    private static JsonNode parse(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
