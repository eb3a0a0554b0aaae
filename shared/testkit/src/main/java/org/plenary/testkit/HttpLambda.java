package org.plenary.testkit;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

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

    /** What API Gateway would turn into an HTTP response. */
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
        serializer.toJson(handler.handleRequest(event, new NoContext()), reply, replyType);
        var json = parse(reply.toByteArray());
        return new Reply(
                json.path("statusCode").asInt(),
                json.path("headers"),
                json.path("body").asText(""));
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of ours reads the context. */
    private record NoContext() implements Context {
        @Override
        public String getAwsRequestId() {
            return "test";
        }

        @Override
        public @Nullable String getLogGroupName() {
            return null;
        }

        @Override
        public @Nullable String getLogStreamName() {
            return null;
        }

        @Override
        public String getFunctionName() {
            return "test";
        }

        @Override
        public @Nullable String getFunctionVersion() {
            return null;
        }

        @Override
        public @Nullable String getInvokedFunctionArn() {
            return null;
        }

        @Override
        public @Nullable CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public @Nullable ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getRemainingTimeInMillis() {
            return 30_000;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 1769;
        }

        @Override
        public LambdaLogger getLogger() {
            throw new UnsupportedOperationException("logs go through SLF4J");
        }
    }
}
