package org.plenary.local.engine.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came, its body read.
 *
 * @param path and {@code query} as they came, percent-encoded; the query empty where there is none
 * @param headers by lower-case name
 */
@SuppressWarnings("ArrayRecordComponent") // A request is never compared.
record Request(
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        byte[] body,
        String protocol,
        String sourceIp) {

    /** What API Gateway takes at most; a byte more is read, to tell. */
    static final int LARGEST_BODY = 10 * 1024 * 1024;

    static Request of(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, List<String>>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        var uri = exchange.getRequestURI();
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        // Whoever is cut off while sending sees a broken connection, not the answer.
        exchange.getRequestBody().readNBytes(LARGEST_BODY);
        return new Request(
                exchange.getRequestMethod(),
                Optional.ofNullable(uri.getRawPath())
                        .filter(path -> !path.isEmpty())
                        .orElse("/"),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                headers,
                body,
                exchange.getProtocol(),
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    boolean isTooLarge() {
        return body.length > LARGEST_BODY;
    }

    /** All values of a header, joined by commas. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(values -> String.join(",", values));
    }

    /** The query's values by name, decoded, in the order of the request. */
    Map<String, List<String>> queryParameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        Arrays.stream(query.split("&")).filter(part -> !part.isEmpty()).forEach(part -> {
            int equals = part.indexOf('=');
            var name = decoded(equals < 0 ? part : part.substring(0, equals));
            parameters
                    .computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(part.substring(equals + 1)));
        });
        return parameters;
    }

    /** The cookies, each as {@code name=value}. */
    List<String> cookies() {
        return headers.getOrDefault("cookie", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .toList();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            // A percent sign that begins no code is taken for itself.
            return part;
        }
    }
}
