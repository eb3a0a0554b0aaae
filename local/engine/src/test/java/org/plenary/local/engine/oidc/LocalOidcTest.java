package org.plenary.local.engine.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class LocalOidcTest {

    private static LocalOidc oidc;

    @BeforeAll
    static void start() {
        oidc = LocalOidc.start("local-client");
    }

    @AfterAll
    static void stop() {
        oidc.close();
    }

    @Test
    void the_discovery_document_names_the_issuer_that_the_tokens_name() throws Exception {
        var document = document(URI.create(oidc.issuer() + "/.well-known/openid-configuration"));

        assertThat(document.get("issuer").asText()).isEqualTo(oidc.issuer().toString());
        assertThat(organisersToken().getJWTClaimsSet().getIssuer())
                .isEqualTo(oidc.issuer().toString());
    }

    @Test
    void a_token_says_what_a_pools_access_token_says() throws Exception {
        var claims = organisersToken().getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo("grace");
        assertThat(claims.getAudience()).containsExactly("local-client");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("local-client");
        assertThat(claims.getStringClaim("token_use")).isEqualTo("access");
        assertThat(claims.getStringClaim("scope")).isEqualTo("plenary/organise plenary/report");
        assertThat(claims.getStringListClaim("cognito:groups")).containsExactly("fosdem", "jconf");
        assertThat(claims.getExpirationTime().toInstant())
                .isBetween(Instant.now().plusSeconds(500), Instant.now().plusSeconds(601));
    }

    @Test
    void a_token_is_signed_by_a_key_of_the_issuers_set() throws Exception {
        var document = document(URI.create(oidc.issuer() + "/.well-known/openid-configuration"));
        var keys = JWKSet.load(URI.create(document.get("jwks_uri").asText()).toURL());

        var token = organisersToken();
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void a_person_meets_a_login_page_and_chooses_a_name_and_groups() throws Exception {
        var uri = URI.create(
                oidc.issuer()
                        + "/authorize?response_type=code&client_id=local-client&scope=openid&state=1&redirect_uri=http://127.0.0.1/x");
        var page = HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form", "name=\"username\"", "name=\"claims\"", "organiser:example");
    }

    private static SignedJWT organisersToken() throws Exception {
        return SignedJWT.parse(oidc.token(
                "grace",
                List.of("fosdem", "jconf"),
                List.of("plenary/organise", "plenary/report"),
                Duration.ofMinutes(10)));
    }

    private static JsonNode document(URI uri) throws Exception {
        var response =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        return new ObjectMapper().readTree(response.body());
    }
}
