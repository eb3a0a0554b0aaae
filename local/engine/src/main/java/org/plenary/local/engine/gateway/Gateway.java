package org.plenary.local.engine.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one port that browsers and clients talk to: the HTTP API, the pages, and the engine's own paths below {@code /_local}. */
public final class Gateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    static {
        // Else each answer on a kept connection waits 40 ms for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Gateway(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
    }

    /** Takes the port on 127.0.0.1, 0 for a free one; whoever connects waits until it is opened. */
    public static Gateway bind(int port) {
        try {
            return new Gateway(HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0));
        } catch (BindException taken) {
            throw new IllegalStateException("port %d of 127.0.0.1 is taken".formatted(port), taken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A path of the engine's own, below {@code /_local}. */
    public Gateway at(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return this;
    }

    /** A path of the engine's own that answers JSON. */
    public Gateway jsonAt(String path, Supplier<String> json) {
        return at(path, exchange -> {
            boolean exact = exchange.getRequestURI().getPath().equals(path);
            (exact ? Reply.json(200, json.get()) : Reply.notFound()).send(exchange);
        });
    }

    /** Begins to answer by the API alone. */
    public void open(HttpApiServer api) {
        open(List.of(api));
    }

    /** Begins to answer: by the API, and with a page where it has no route. */
    public void open(HttpApiServer api, StaticSite site) {
        open(List.of(api, site));
    }

    private void open(List<Answering> inOrder) {
        server.createContext("/", exchange -> serve(exchange, inOrder));
        server.start();
    }

    private static void serve(HttpExchange exchange, List<Answering> inOrder) throws IOException {
        try (exchange) {
            var request = Request.of(exchange);
            inOrder.stream()
                    .flatMap(each -> each.answer(request).stream())
                    .findFirst()
                    .orElseGet(Reply::notFound)
                    .send(exchange);
        } catch (RuntimeException broken) {
            LOG.error("{} {} broke the gateway", exchange.getRequestMethod(), exchange.getRequestURI(), broken);
            throw broken;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
