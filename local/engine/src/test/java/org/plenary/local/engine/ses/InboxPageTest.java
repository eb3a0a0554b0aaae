package org.plenary.local.engine.ses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class InboxPageTest {

    private static final Instant NOON = Instant.parse("2020-02-01T12:00:00Z");

    private final Inbox inbox = new Inbox();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/_local/inbox", new InboxPage(inbox, () -> 0));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_program_reads_a_mail_with_its_links() throws Exception {
        send("ada@example.org", "You are in", "Open https://example.org/me#pass", "<p>in</p>");

        var message = json("").at("/messages/0");

        assertThat(message.at("/id").asText()).isNotEmpty();
        assertThat(message.at("/to").asText()).isEqualTo("ada@example.org");
        assertThat(message.at("/subject").asText()).isEqualTo("You are in");
        assertThat(message.at("/text").asText()).isEqualTo("Open https://example.org/me#pass");
        assertThat(message.at("/html").asText()).isEqualTo("<p>in</p>");
        assertThat(message.at("/links/0").asText()).isEqualTo("https://example.org/me#pass");
        assertThat(message.at("/sentAt").asText()).isEqualTo("2020-02-01T12:00:00Z");
    }

    @Test
    void a_program_follows_next_to_the_last_page_which_has_none() throws Exception {
        for (int n = 1; n <= 5; n++) {
            send("ada+%d@example.org".formatted(n % 2), "mail " + n, "t", "");
        }

        var first = json("?to=ada%2B1@example.org&limit=2");
        var second =
                json("?to=ada%2B1@example.org&limit=2&next=" + first.get("next").asText());

        assertThat(first.findValuesAsText("subject")).containsExactly("mail 5", "mail 3");
        assertThat(second.findValuesAsText("subject")).containsExactly("mail 1");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void fifty_mails_are_shown_unless_asked_otherwise() throws Exception {
        for (int n = 0; n < 60; n++) {
            send("ada@example.org", "s", "t", "");
        }

        assertThat(json("").get("messages")).hasSize(50);
        assertThat(json("?limit=100").get("messages")).hasSize(60);
    }

    @Test
    void a_query_that_is_none_is_a_bad_request() throws Exception {
        for (var query : List.of("?limit=0", "?limit=101", "?limit=ten", "?next=x", "?limit=99999999999")) {
            assertThat(get(query, "application/json").statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void a_person_reads_a_page_with_clickable_links() throws Exception {
        send("ada@example.org", "You are in", "Open https://example.org/me?a=1&b=2 now", "");

        var page = get("", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("You are in")
                .contains("<a href=\"https://example.org/me?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener\">");
    }

    @Test
    void a_mail_cannot_write_into_the_page() throws Exception {
        String attack = "\"'><script>alert(1)</script>";
        send(attack + "@example.org", attack, attack, "<p>" + attack + "</p>");

        var page = get("?to=" + "%22%27%3E%3Cscript%3E", "text/html").body()
                + get("", "text/html").body();

        assertThat(page)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)")
                .contains("sandbox=\"allow-popups");
    }

    @Test
    void a_page_leads_to_the_older_mails() throws Exception {
        send("ada@example.org", "first mail", "t", "");
        send("ada@example.org", "second mail", "t", "");

        assertThat(get("?limit=1", "text/html").body()).contains("second mail").contains("?to=&amp;limit=1&amp;next=1");
        assertThat(get("?to=&limit=1&next=1", "text/html").body())
                .contains("first mail")
                .doesNotContain("Older mails");
    }

    private void send(String to, String subject, String text, String html) {
        var options = JsonNodeFactory.instance.objectNode();
        inbox.add("tickets@example.org", List.of(to), subject, text, html, options, NOON);
    }

    private JsonNode json(String query) throws Exception {
        return new ObjectMapper().readTree(get(query, "application/json").body());
    }

    private HttpResponse<String> get(String query, String accept) throws Exception {
        var uri = URI.create("http://127.0.0.1:%d/_local/inbox%s"
                .formatted(server.getAddress().getPort(), query));
        var request = HttpRequest.newBuilder(uri).header("Accept", accept).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
