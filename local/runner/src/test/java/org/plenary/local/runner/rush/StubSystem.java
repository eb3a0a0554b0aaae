package org.plenary.local.runner.rush;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A system that answers by one rule, whatever is asked for. */
final class StubSystem implements AutoCloseable {

    /** What is asked for: the path, the query without its question mark, and the body; the last two may be empty. */
    record Asked(String path, String query, Headers headers, String body) {}

    /** @param etag empty for none */
    record Answer(int status, String body, String etag) {
        Answer(int status, String body) {
            this(status, body, "");
        }
    }

    private static final int NO_BODY = -1;

    private final HttpServer server;

    StubSystem(Function<Asked, Answer> rule) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, rule));
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static void answer(HttpExchange exchange, Function<Asked, Answer> rule) throws IOException {
        try (exchange) {
            var query = exchange.getRequestURI().getQuery();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().getPath();
            var answer = rule.apply(new Asked(path, query == null ? "" : query, exchange.getRequestHeaders(), body));
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            if (!answer.etag().isEmpty()) {
                exchange.getResponseHeaders().set("ETag", answer.etag());
            }
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? NO_BODY : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
