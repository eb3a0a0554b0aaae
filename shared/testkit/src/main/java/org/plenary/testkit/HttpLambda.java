package org.plenary.testkit;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;

/** A function's real handler, called as Lambda calls it: bytes in, bytes out, by the serializer that its zip brings. */
public final class HttpLambda<E, R> {
    private static final JsonMapper JSON = new JsonMapper();

    private final RequestHandler<E, R> handler;
    private final Class<E> eventType;
    private final Class<R> replyType;
    private final CustomPojoSerializer serializer =
            ServiceLoader.load(CustomPojoSerializer.class).findFirst().orElseThrow();

    public HttpLambda(RequestHandler<E, R> handler, Class<E> eventType, Class<R> replyType) {
        this.handler = handler;
        this.eventType = eventType;
        this.replyType = replyType;
    }

    /** What API Gateway would turn into an HTTP response, without its date: two answers are equal where they say the same. */
    public record Reply(int status, JsonNode headers, String text) {
        public JsonNode json() {
            return parse(text.getBytes(StandardCharsets.UTF_8));
        }

        /** A header's value, empty where it is not there; names have no case. */
        public String header(String name) {
            for (var header : headers.properties()) {
                if (header.getKey().equalsIgnoreCase(name)) {
                    return header.getValue().asText();
                }
            }
            return "";
        }

        /** The part of a problem's type that names it. */
        public String problem() {
            return json().path("type").asText().replace("/docs/problems#", "");
        }
    }

    public Reply send(HttpSample request) {
        E event = serializer.fromJson(new ByteArrayInputStream(request.bytes()), eventType);
        var reply = new ByteArrayOutputStream();
        // Without a context: nothing of ours reads it.
        serializer.toJson(handler.handleRequest(event, null), reply, replyType);
        var json = parse(reply.toByteArray());
        return new Reply(
                json.path("statusCode").asInt(),
                ((ObjectNode) json.path("headers")).without("Date"),
                json.path("body").asText(""));
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
