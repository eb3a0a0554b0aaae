package org.plenary.local.engine.ses;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The inbox over HTTP: a page for people, JSON for who accepts {@code application/json}. */
final class InboxPage implements HttpHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Mails show nothing from elsewhere and run nothing. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'";

    private final Inbox inbox;
    private final IntSupplier bounced;

    /** @param bounced how many mails are not in the inbox, for they bounced */
    InboxPage(Inbox inbox, IntSupplier bounced) {
        this.inbox = inbox;
        this.bounced = bounced;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var query = InboxQuery.of(exchange.getRequestURI().getRawQuery());
        if (!exchange.getRequestMethod().equals("GET")) {
            send(exchange, 405, "text/plain", "The inbox is read with GET\n");
        } else if (query.isEmpty()) {
            send(exchange, 400, "text/plain", "limit is 1 to 100, and next what an earlier page named\n");
        } else {
            show(exchange, query.get());
        }
    }

    private void show(HttpExchange exchange, InboxQuery query) throws IOException {
        var page = inbox.page(query.to(), query.before(), query.limit());
        String accept = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                .orElse("");
        if (accept.contains("application/json")) {
            send(exchange, 200, "application/json", JSON.writeValueAsString(json(page)));
        } else {
            send(exchange, 200, "text/html", InboxHtml.of(query, page, inbox.size(), bounced.getAsInt()));
        }
    }

    private static ObjectNode json(Inbox.Page page) {
        var json = JsonNodeFactory.instance.objectNode();
        var messages = json.putArray("messages");
        page.mails().forEach(mail -> messages.add(json(mail)));
        if (page.more()) {
            json.put("next", InboxQuery.next(page.mails().getLast()));
        }
        return json;
    }

    private static ObjectNode json(Mail mail) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", mail.id());
        json.put("from", mail.from());
        json.put("to", String.join(", ", mail.to()));
        json.put("subject", mail.subject());
        json.put("text", mail.text());
        json.put("html", mail.html());
        var links = json.putArray("links");
        mail.links().forEach(links::add);
        json.put("sentAt", mail.sentAt().toString());
        json.set("options", mail.options());
        return json;
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", type + "; charset=utf-8");
            headers.set("Content-Security-Policy", POLICY);
            headers.set("Cache-Control", "no-store");
            headers.set("Vary", "Accept");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
