package org.plenary.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A verifier of challenges on this machine, which answers what a test tells it and remembers what it was asked. */
public final class SiteverifyStub implements AutoCloseable {
    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean stalled;
    private volatile int status = 200;
    private volatile String answer = "{\"success\": true, \"error-codes\": []}";

    private SiteverifyStub(HttpServer server) {
        this.server = server;
    }

    /** One that lets everybody pass. */
    public static SiteverifyStub start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var stub = new SiteverifyStub(server);
            server.createContext("/siteverify", stub::answer);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it answers this. */
    public void answers(int newStatus, String json) {
        status = newStatus;
        answer = json;
    }

    /** From now on its answers begin and do not end before it is closed. */
    public void stalls() {
        stalled = true;
    }

    /** All requests: method, content type and body. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/siteverify");
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var body = answer.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (stalled) {
            stall(exchange);
        }
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void stall(HttpExchange exchange) throws IOException {
        exchange.getResponseBody().flush();
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
