package org.plenary.local.engine.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer before it is sent; header names in lower case. */
@SuppressWarnings("ArrayRecordComponent") // An answer is never compared.
record Reply(int status, Map<String, List<String>> headers, byte[] body) {

    static final String JSON = "application/json";

    static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("content-type", List.of(contentType)), body);
    }

    static Reply json(int status, String json) {
        return of(status, JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    /** One of API Gateway's own answers. */
    static Reply message(int status, String message) {
        return json(status, "{\"message\":\"" + message + "\"}");
    }

    static Reply notFound() {
        return message(404, "Not Found");
    }

    /** This answer with more headers, which replace those of the same name. */
    Reply with(Map<String, List<String>> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, body);
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
        if (bodiless || body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
