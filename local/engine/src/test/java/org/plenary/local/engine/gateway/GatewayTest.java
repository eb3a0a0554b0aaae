package org.plenary.local.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.local.engine.Library;
import org.plenary.local.engine.mapping.Invocation;
import org.plenary.local.engine.mapping.InvocationResult;
import org.plenary.local.engine.oidc.LocalOidc;
import org.plenary.local.engine.template.Template;

/** What API Gateway does with a request and with a function's answer, on the routes of the library. */
final class GatewayTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ORIGIN = "https://library.example.org";

    @TempDir
    private static Path folder;

    private static LocalOidc oidc;
    private static Gateway gateway;
    private static final AtomicReference<Invocation> FUNCTION = new AtomicReference<>();

    @BeforeAll
    static void open() throws IOException {
        oidc = LocalOidc.start("library");
        var api = Template.read(
                        Library.template(folder, written -> written),
                        Map.of("Issuer", oidc.issuer().toString()))
                .api();
        var site = Files.createDirectories(folder.resolve("site/rooms"));
        Files.writeString(folder.resolve("site/index.html"), "<h1>Library</h1>");
        Files.writeString(folder.resolve("site/opening.html"), "<h1>Opening hours</h1>");
        Files.writeString(site.resolve("map.svg"), "<svg/>");
        Files.writeString(folder.resolve("secret.txt"), "not a page");
        Invocation called = event -> FUNCTION.get().invoke(event);
        gateway = Gateway.bind(0);
        gateway.open(
                new HttpApiServer(api, Map.of("Echo", called, "Lend", called), Clock.systemUTC()),
                new StaticSite(folder.resolve("site")));
    }

    @AfterAll
    static void close() {
        gateway.close();
        oidc.close();
    }

    @BeforeEach
    void echo() {
        FUNCTION.set(InvocationResult.Answered::new);
    }

    @Test
    void a_request_becomes_an_event_of_payload_format_2() throws Exception {
        var event = event(get("/shelves/a%20b/books/c%2Fd?copy=1&copy=2&lent&by=Ada+L")
                .header("X-Two", "one")
                .header("X-Two", "two"));

        assertThat(event.at("/version").asText()).isEqualTo("2.0");
        assertThat(event.at("/routeKey").asText()).isEqualTo("GET /shelves/{shelf}/books/{book}");
        assertThat(event.at("/rawPath").asText()).isEqualTo("/shelves/a%20b/books/c%2Fd");
        assertThat(event.at("/rawQueryString").asText()).isEqualTo("copy=1&copy=2&lent&by=Ada+L");
        assertThat(event.at("/pathParameters")).isEqualTo(JSON.readTree("{\"shelf\":\"a b\",\"book\":\"c/d\"}"));
        assertThat(event.at("/queryStringParameters"))
                .isEqualTo(JSON.readTree("{\"copy\":\"1,2\",\"lent\":\"\",\"by\":\"Ada L\"}"));
        assertThat(event.at("/headers/x-two").asText()).isEqualTo("one,two");
        assertThat(event.at("/isBase64Encoded").asBoolean()).isFalse();
        assertThat(event.has("body")).isFalse();
    }

    @Test
    void the_request_context_says_who_asked_how_and_when() throws Exception {
        var answer = send(get("/scans/1").header("User-Agent", "Browser/1"));
        var context = JSON.readTree(answer.body()).at("/requestContext");

        assertThat(context.at("/http/method").asText()).isEqualTo("GET");
        assertThat(context.at("/http/path").asText()).isEqualTo("/scans/1");
        assertThat(context.at("/http/protocol").asText()).isEqualTo("HTTP/1.1");
        assertThat(context.at("/http/sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(context.at("/http/userAgent").asText()).isEqualTo("Browser/1");
        assertThat(context.at("/stage").asText()).isEqualTo("$default");
        assertThat(context.at("/time").asText()).matches("\\d{2}/[A-Z][a-z]{2}/\\d{4}:\\d{2}:\\d{2}:\\d{2} \\+0000");
        assertThat(context.at("/timeEpoch").asLong()).isPositive();
        assertThat(answer.headers().firstValue("apigw-requestid"))
                .hasValue(context.at("/requestId").asText());
        assertThat(context.has("authorizer")).isFalse();
    }

    @Test
    void cookies_come_in_a_list_of_their_own() throws Exception {
        var event = event(get("/scans/1").header("Cookie", "a=1; b=2"));

        assertThat(event.at("/cookies")).isEqualTo(JSON.readTree("[\"a=1\",\"b=2\"]"));
        assertThat(event.at("/headers").has("cookie")).isFalse();
    }

    @Test
    void a_body_of_text_comes_as_text_and_any_other_in_base64() throws Exception {
        var json = event(
                post("/returns", "{\"ü\":1}".getBytes(StandardCharsets.UTF_8), "application/json; charset=utf-8"));
        var binary = event(post("/returns", new byte[] {0, -1, 2}, "image/png"));
        var form = event(post("/returns", "a=b".getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded"));

        assertThat(json.at("/body").asText()).isEqualTo("{\"ü\":1}");
        assertThat(json.at("/isBase64Encoded").asBoolean()).isFalse();
        assertThat(Base64.getDecoder().decode(binary.at("/body").asText())).containsExactly(0, -1, 2);
        assertThat(binary.at("/isBase64Encoded").asBoolean()).isTrue();
        assertThat(form.at("/isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void the_literal_path_is_taken_before_the_variable_one() throws Exception {
        assertThat(event(get("/shelves/a/books/newest")).at("/routeKey").asText())
                .isEqualTo("GET /shelves/{shelf}/books/newest");
        assertThat(event(get("/shelves/a/books/newer")).at("/routeKey").asText())
                .isEqualTo("GET /shelves/{shelf}/books/{book}");
    }

    @Test
    void a_greedy_variable_takes_the_rest_of_the_path() throws Exception {
        assertThat(event(get("/scans/2020/a%20b.png"))
                        .at("/pathParameters/scan")
                        .asText())
                .isEqualTo("2020/a b.png");
        assertThat(send(get("/scans")).statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_path_and_an_unknown_method_are_not_found() throws Exception {
        for (var request :
                List.of(get("/nowhere/at/all"), get("/returns"), get("/shelves/a/books"), get("/shelves//books/b"))) {
            var answer = send(request);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        }
    }

    @Test
    void an_answer_is_made_of_status_headers_cookies_and_body() throws Exception {
        answers("""
                {"statusCode": 201, "headers": {"Location": "/x", "content-type": "text/csv"}, "cookies": ["a=1", "b=2"], "body": "ü,1"}
                """);
        var answer = send(get("/scans/1"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("location")).hasValue("/x");
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/csv");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.body()).isEqualTo("ü,1");
    }

    @Test
    void a_body_in_base64_is_sent_as_its_bytes() throws Exception {
        answers("{\"statusCode\": 200, \"isBase64Encoded\": true, \"body\": \"AP8C\"}");

        var answer = HTTP.send(get("/scans/1").build(), BodyHandlers.ofByteArray());

        assertThat(answer.body()).containsExactly(0, -1, 2);
    }

    @Test
    void an_answer_without_a_status_is_the_json_body_of_a_200() throws Exception {
        answers("{\"books\": 3}");
        var answer = send(get("/scans/1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("{\"books\": 3}");
    }

    @Test
    void a_304_has_headers_and_no_body() throws Exception {
        answers("{\"statusCode\": 304, \"headers\": {\"etag\": \"1\"}}");
        var answer = send(get("/scans/1"));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("etag")).hasValue("1");
    }

    @Test
    void what_is_no_answer_and_a_function_that_fails_are_an_internal_server_error() throws Exception {
        List<Invocation> broken = List.of(
                _ -> new InvocationResult.Answered("no JSON".getBytes(StandardCharsets.UTF_8)),
                _ -> new InvocationResult.Answered("{\"statusCode\": \"soon\"}".getBytes(StandardCharsets.UTF_8)),
                _ -> new InvocationResult.Answered(
                        ("\"" + "x".repeat(7 << 20) + "\"").getBytes(StandardCharsets.UTF_8)),
                _ -> new InvocationResult.Failed("java.lang.IllegalStateException", "lost"));
        for (var function : broken) {
            FUNCTION.set(function);
            var answer = send(get("/scans/1"));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        }
    }

    @Test
    void a_function_beyond_its_timeout_is_unavailable() throws Exception {
        FUNCTION.set(_ -> new InvocationResult.TimedOut());
        var answer = send(get("/scans/1"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
    }

    @Test
    void the_gateway_waits_no_longer_than_the_route_says() throws Exception {
        var never = new CountDownLatch(1);
        var api = Template.read(
                        Library.template(
                                folder, written -> written.replace("Path: /rare", "Path: /rare, TimeoutInMillis: 50")),
                        Map.of("Issuer", oidc.issuer().toString()))
                .api();
        Invocation waiting = _ -> {
            try {
                never.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return new InvocationResult.TimedOut();
        };
        try (var impatient = Gateway.bind(0)) {
            impatient.open(new HttpApiServer(api, Map.of("Echo", waiting), Clock.systemUTC()));

            var answer = HTTP.send(
                    HttpRequest.newBuilder(impatient.uri().resolve("/rare")).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_body_beyond_10_mb_or_an_event_beyond_6_mb_is_too_large() throws Exception {
        for (int size : new int[] {Request.LARGEST_BODY + 1, (6 << 20) + 1}) {
            var answer = send(post("/returns", "x".repeat(size).getBytes(StandardCharsets.UTF_8), "text/plain"));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
        }
    }

    @Test
    void more_requests_than_the_throttle_lets_through_are_too_many() throws Exception {
        assertThat(send(get("/rare")).statusCode()).isEqualTo(200);
        assertThat(send(get("/rare")).statusCode()).isEqualTo(200);
        var answer = send(get("/rare"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
    }

    @Test
    void a_token_of_the_issuer_with_one_of_the_scopes_opens_the_route() throws Exception {
        var token =
                oidc.token("ada", List.of("readers", "staff"), List.of("library/read", "other"), Duration.ofMinutes(5));
        var jwt = event(get("/card").header("Authorization", "Bearer " + token)).at("/requestContext/authorizer/jwt");

        assertThat(jwt.at("/claims/sub").asText()).isEqualTo("ada");
        assertThat(jwt.at("/claims/cognito:groups").asText()).isEqualTo("[readers staff]");
        assertThat(jwt.at("/claims/exp").asText()).matches("\\d{10}");
        assertThat(jwt.at("/scopes")).isEqualTo(JSON.readTree("[\"library/read\"]"));
    }

    @Test
    void a_token_without_the_scopes_is_forbidden() throws Exception {
        var token = oidc.token("ada", List.of(), List.of("other"), Duration.ofMinutes(5));
        var answer = send(get("/card").header("Authorization", "Bearer " + token));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @Test
    void a_missing_a_foreign_and_a_tampered_token_are_unauthorized() throws Exception {
        var token = oidc.token("ada", List.of(), List.of("library/read"), Duration.ofMinutes(5));
        try (var stranger = LocalOidc.start("library")) {
            var foreign = stranger.token("ada", List.of(), List.of("library/read"), Duration.ofMinutes(5));
            var tampered = token.substring(0, token.length() - 8) + "AAAAAAAA";
            for (var header : List.of("", "Bearer", "Bearer " + foreign, "Bearer " + tampered, "Basic YTpi")) {
                var answer = send(get("/card").header("Authorization", header));
                assertThat(answer.statusCode()).as(header).isEqualTo(401);
                assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
            }
        }
        assertThat(send(get("/card")).statusCode()).isEqualTo(401);
    }

    @Test
    void any_method_reaches_a_route_for_any_but_not_past_its_authorizer() throws Exception {
        var token = oidc.token("ada", List.of(), List.of(), Duration.ofMinutes(5));

        assertThat(send(HttpRequest.newBuilder(at("/door")).method("PATCH", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(event(HttpRequest.newBuilder(at("/door"))
                                .method("PATCH", BodyPublishers.noBody())
                                .header("Authorization", token))
                        .at("/routeKey")
                        .asText())
                .isEqualTo("ANY /door");
    }

    @Test
    void a_preflight_is_answered_for_any_path_without_the_function() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("/door"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue(ORIGIN);
        assertThat(answer.headers().firstValue("access-control-allow-methods")).hasValue("GET,POST");
        assertThat(answer.headers().firstValue("access-control-allow-headers")).hasValue("authorization,content-type");
        assertThat(answer.headers().firstValue("access-control-max-age")).hasValue("600");
    }

    @Test
    void cors_is_the_gateways_alone_and_for_the_allowed_origins_only() throws Exception {
        answers("{\"statusCode\": 200, \"headers\": {\"access-control-allow-origin\": \"*\", \"etag\": \"1\"}}");

        var allowed = send(get("/scans/1").header("Origin", ORIGIN));
        var foreign = send(get("/scans/1").header("Origin", "https://elsewhere.example.com"));

        assertThat(allowed.headers().firstValue("access-control-allow-origin")).hasValue(ORIGIN);
        assertThat(allowed.headers().firstValue("access-control-expose-headers"))
                .hasValue("etag");
        assertThat(foreign.statusCode()).isEqualTo(200);
        assertThat(foreign.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void pages_are_served_where_there_is_no_route() throws Exception {
        assertThat(send(get("/")).body()).isEqualTo("<h1>Library</h1>");
        assertThat(send(get("/opening")).body()).isEqualTo("<h1>Opening hours</h1>");
        var map = send(get("/rooms/map.svg"));
        assertThat(map.headers().firstValue("content-type")).hasValue("image/svg+xml");
        assertThat(send(post("/", new byte[0], "text/plain")).statusCode()).isEqualTo(404);
    }

    @Test
    void no_path_leads_out_of_the_sites_folder() throws Exception {
        for (var path : List.of(
                "/../secret.txt", "/rooms/..%2F..%2Fsecret.txt", "/%2e%2e/secret.txt", "/..%5Csecret.txt", "/%00")) {
            assertThat(send(get(path)).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_taken_port_is_an_error_that_says_so() {
        int port = gateway.uri().getPort();

        assertThatThrownBy(() -> Gateway.bind(port))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("port " + port + " of 127.0.0.1 is taken");
    }

    private static void answers(String json) {
        FUNCTION.set(_ -> new InvocationResult.Answered(json.strip().getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode event(HttpRequest.Builder request) throws Exception {
        return JSON.readTree(send(request).body());
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    private static HttpRequest.Builder post(String path, byte[] body, String contentType) {
        return HttpRequest.newBuilder(at(path))
                .POST(BodyPublishers.ofByteArray(body))
                .header("Content-Type", contentType);
    }

    private static URI at(String path) {
        return URI.create(gateway.uri() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
