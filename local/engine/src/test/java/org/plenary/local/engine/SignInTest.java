package org.plenary.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a page signs somebody in: it knows its own origin and nothing else. */
final class SignInTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERIFIER = "a-verifier-has-at-least-43-characters-and-this-is-one";

    @TempDir
    static Path folder;

    private static Engine engine;
    private static JsonNode configuration;
    private static JsonNode issuer;

    @BeforeAll
    static void start() throws Exception {
        var site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve("config.json"), "{\"issuer\":\"that of an old deployment\"}");
        engine = Engine.start(EngineSettings.of(Library.packaged(folder))
                .withAudience("library")
                .withSite(site)
                .withParameters(endpoints -> Map.of("Issuer", endpoints.issuer().toString())));
        configuration = JSON.readTree(get(engine.api().resolve("/config.json")).body());
        issuer = JSON.readTree(
                get(URI.create(configuration.get("issuer").asText() + "/.well-known/openid-configuration"))
                        .body());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void a_page_learns_from_its_origin_what_the_template_says() throws Exception {
        var answer = get(engine.api().resolve("/config.json"));

        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-cache");
        assertThat(answer.body()).isEqualTo("""
                {"issuer":"%s","clientId":"library","scope":"openid library/read","groupsClaim":"cognito:groups"}""".formatted(engine.oidc().issuer()));
    }

    @Test
    void a_code_and_its_verifier_give_a_token_that_the_api_lets_in() throws Exception {
        var answer = token(code(), VERIFIER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("access-control-allow-origin"))
                .hasValue(engine.api().toString());
        var card = card(JSON.readTree(answer.body()).get("access_token").asText());
        assertThat(card.statusCode()).isEqualTo(200);
        var claims = JSON.readTree(card.body()).at("/requestContext/authorizer/jwt/claims");
        assertThat(claims.get("sub").asText()).isEqualTo("olga");
        assertThat(claims.get("aud").asText()).isEqualTo("[library]");
        assertThat(claims.get("client_id").asText()).isEqualTo("library");
        assertThat(claims.get("scope").asText()).isEqualTo("openid library/read");
        assertThat(claims.get("cognito:groups").asText()).isEqualTo("[organiser:demo reader:other]");
    }

    @Test
    void a_wrong_verifier_is_refused_and_so_is_a_code_that_was_used() throws Exception {
        var stolen = code();
        var used = code();
        token(used, VERIFIER);

        var wrong = token(stolen, VERIFIER.replace('a', 'b'));
        var again = token(used, VERIFIER);

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(wrong.body()).get("error").asText()).isEqualTo("invalid_grant");
        assertThat(JSON.readTree(again.body()).get("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void a_token_without_the_scope_or_none_at_all_is_not_let_in() throws Exception {
        var answer = JSON.readTree(token(code("openid"), VERIFIER).body());

        assertThat(card(answer.get("access_token").asText()).statusCode()).isEqualTo(403);
        assertThat(card("no token").statusCode()).isEqualTo(401);
    }

    /** Signs in as the login page does, and takes the code from where the browser is sent. */
    private static String code() throws Exception {
        return code(configuration.get("scope").asText());
    }

    private static String code(String scope) throws Exception {
        var claims = "{\"scope\":\"%s\",\"cognito:groups\":[\"organiser:demo\",\"reader:other\"]}".formatted(scope);
        var answer = post(authorize(), Map.of("username", "olga", "claims", claims));

        assertThat(answer.statusCode()).isEqualTo(302);
        var back = URI.create(answer.headers().firstValue("location").orElseThrow());
        assertThat(back.getAuthority()).isEqualTo(engine.api().getAuthority());
        assertThat(back.getPath()).isEqualTo("/organise");
        assertThat(back.getQuery()).contains("state=opaque");
        return back.getQuery().replaceFirst(".*code=([^&]+).*", "$1");
    }

    private static URI authorize() throws Exception {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", configuration.get("clientId").asText());
        query.put("redirect_uri", engine.api() + "/organise");
        query.put("scope", configuration.get("scope").asText());
        query.put("state", "opaque");
        query.put("code_challenge", challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(issuer.get("authorization_endpoint").asText() + "?" + encoded(query));
    }

    private static String challenge() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static HttpResponse<String> token(String code, String verifier) throws Exception {
        return post(
                URI.create(issuer.get("token_endpoint").asText()),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        configuration.get("clientId").asText(),
                        "code",
                        code,
                        "redirect_uri",
                        engine.api() + "/organise",
                        "code_verifier",
                        verifier));
    }

    private static HttpResponse<String> card(String token) throws Exception {
        var request = HttpRequest.newBuilder(engine.api().resolve("/card")).header("Authorization", "Bearer " + token);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(URI uri, Map<String, String> form) throws Exception {
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", engine.api().toString())
                .POST(BodyPublishers.ofString(encoded(form)));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
