package org.plenary.local.engine.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Makes an HTTP answer of what a function returned, payload format 2.0. */
final class FunctionReply {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FunctionReply() {}

    /** Empty where it is nothing that an answer can be made of. */
    static Optional<Reply> of(byte[] answer) {
        try {
            var json = JSON.readTree(answer);
            if (json.isMissingNode()) {
                return Optional.empty();
            }
            // Without a statusCode the whole is the body: API Gateway infers the rest.
            return json.has("statusCode") ? formed(json) : Optional.of(Reply.of(200, Reply.JSON, bytes(json, answer)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(JsonNode json, byte[] answer) {
        return json.isTextual() ? json.asText().getBytes(StandardCharsets.UTF_8) : answer;
    }

    private static Optional<Reply> formed(JsonNode json) {
        int status = json.get("statusCode").asInt();
        if (status < 100 || status > 599) {
            return Optional.empty();
        }
        var headers = new LinkedHashMap<String, List<String>>();
        json.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        List.of(header.getValue().asText())));
        headers.putIfAbsent("content-type", List.of("text/plain; charset=utf-8"));
        headers.remove("content-length");
        var cookies = StreamSupport.stream(json.path("cookies").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        if (!cookies.isEmpty()) {
            headers.put("set-cookie", cookies);
        }
        return body(json).map(body -> new Reply(status, headers, body));
    }

    private static Optional<byte[]> body(JsonNode json) {
        var text = text(json.path("body"));
        if (!json.path("isBase64Encoded").asBoolean()) {
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode body) {
        if (body.isMissingNode() || body.isNull()) {
            return "";
        }
        return body.isTextual() ? body.asText() : body.toString();
    }
}
