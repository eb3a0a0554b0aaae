package org.plenary.local.runner.rush;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A system of which only one path answers, and always by the same rule. */
final class StubSystem implements AutoCloseable {

    /** What is asked for: the query without its question mark, and the body; both may be empty. */
    record Asked(String query, String body) {}

    record Answer(int status, String body) {}

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
            var answer = rule.apply(new Asked(query == null ? "" : query, body));
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
