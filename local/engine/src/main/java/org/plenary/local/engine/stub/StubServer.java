package org.plenary.local.engine.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service on a free port of 127.0.0.1 that answers each request of an SDK client by a function; a thread each. */
public final class StubServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StubServer.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // The JDK's server writes head and body apart, and without this a client waits 40 ms for the second.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private StubServer(HttpServer server) {
        this.server = server;
    }

    public static StubServer start(Function<StubRequest, StubReply> service) {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var stub = new StubServer(HttpServer.create(loopback, 0));
            stub.server.createContext("/", exchange -> answer(service, exchange));
            stub.server.setExecutor(stub.threads);
            stub.server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(Function<StubRequest, StubReply> service, HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = reply(service, exchange);
            byte[] body = JSON.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (!reply.error().isEmpty()) {
                exchange.getResponseHeaders().set("x-amzn-ErrorType", reply.error());
            }
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static StubReply reply(Function<StubRequest, StubReply> service, HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        try {
            JsonNode body = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            return service.apply(new StubRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    target == null ? "" : target,
                    body));
        } catch (JsonProcessingException e) {
            return StubReply.refused(400, "SerializationException", "The body is not JSON");
        } catch (RuntimeException e) { // A bug of the stub: the client gets an answer, the operator the reason.
            LOG.error("{} failed", exchange.getRequestURI(), e);
            return StubReply.refused(500, "InternalFailure", "See the log of the local system");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
