package org.plenary.local.engine.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.local.engine.template.HttpApi.Cors;

/**
 * CORS as API Gateway does it for an HTTP API with a {@code CorsConfiguration}: it answers every preflight itself, and whatever
 * a function says of CORS is replaced.
 */
record CrossOrigin(Cors cors) {

    /** The answer to a preflight; empty where the request is none. */
    Optional<Reply> preflight(Request request) {
        boolean asks = isConfigured()
                && request.method().equals("OPTIONS")
                && request.header("origin").isPresent()
                && request.header("access-control-request-method").isPresent();
        return asks ? Optional.of(new Reply(204, preflightHeaders(request), new byte[0])) : Optional.empty();
    }

    /** The answer of a function to a request of another origin. */
    Reply apply(Request request, Reply reply) {
        if (!isConfigured()) {
            return reply;
        }
        var headers = new LinkedHashMap<>(reply.headers());
        headers.keySet().removeIf(name -> name.startsWith("access-control-"));
        headers.putAll(originHeaders(request));
        if (headers.containsKey("access-control-allow-origin")
                && !cors.exposed().isEmpty()) {
            headers.put("access-control-expose-headers", List.of(String.join(",", cors.exposed())));
        }
        return new Reply(reply.status(), headers, reply.body());
    }

    private boolean isConfigured() {
        return !cors.origins().isEmpty();
    }

    private Map<String, List<String>> preflightHeaders(Request request) {
        var headers = originHeaders(request);
        if (!headers.isEmpty()) {
            put(headers, "access-control-allow-methods", cors.methods());
            put(headers, "access-control-allow-headers", cors.headers());
            if (cors.maxAge() != 0) {
                headers.put("access-control-max-age", List.of(String.valueOf(cors.maxAge())));
            }
        }
        return headers;
    }

    private Map<String, List<String>> originHeaders(Request request) {
        var headers = new LinkedHashMap<String, List<String>>();
        request.header("origin").filter(this::isAllowed).ifPresent(origin -> {
            boolean anybody = cors.origins().contains("*");
            headers.put("access-control-allow-origin", List.of(anybody ? "*" : origin));
            headers.put("vary", List.of("origin"));
            if (cors.credentials()) {
                headers.put("access-control-allow-credentials", List.of("true"));
            }
        });
        return headers;
    }

    private boolean isAllowed(String origin) {
        var asked = origin.toLowerCase(Locale.ROOT);
        return cors.origins().stream()
                .map(allowed -> allowed.toLowerCase(Locale.ROOT))
                .anyMatch(allowed -> allowed.equals("*")
                        || allowed.equals(asked)
                        || (allowed.endsWith("://*") && asked.startsWith(allowed.substring(0, allowed.length() - 1))));
    }

    private static void put(Map<String, List<String>> headers, String name, List<String> values) {
        if (!values.isEmpty()) {
            headers.put(name, List.of(String.join(",", values)));
        }
    }
}
