package org.plenary.local.engine.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponseKt;
import no.nav.security.mock.oauth2.http.OAuth2HttpRouterKt;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An issuer on a free port of 127.0.0.1: discovery, keys, a login page (code with PKCE) where anybody may be in any
 * group and gets the scopes that were asked for, and tokens without one. Its keys last as long as the process.
 */
public final class LocalOidc implements AutoCloseable {

    private static final String ISSUER = "pool";
    private static final long LOGIN_VALIDITY_SECONDS = Duration.ofHours(1).toSeconds();

    private final MockOAuth2Server server;
    private final OAuth2TokenProvider tokens;
    private final String audience;
    private final URI issuer;

    private LocalOidc(MockOAuth2Server server, String audience) {
        this.server = server;
        this.tokens = server.getConfig().getTokenProvider();
        this.audience = audience;
        // By number, as everybody here calls it: the server writes into its documents the host that it was asked by.
        int port = server.getConfig().getHttpServer().port();
        this.issuer = URI.create("http://127.0.0.1:%d/%s".formatted(port, ISSUER));
    }

    /** Starts it; every access token is made for {@code audience}, which is the client's id as well. */
    public static LocalOidc start(String audience) {
        var login = new DefaultOAuth2TokenCallback(
                ISSUER, "anybody", "JWT", List.of(audience), claims(audience), LOGIN_VALIDITY_SECONDS);
        boolean withLoginPage = true;
        var config = new OAuth2Config(withLoginPage, null, null, false, new OAuth2TokenProvider(), Set.of(login));
        var server = new MockOAuth2Server(config, OAuth2HttpRouterKt.get("/authorize", _ -> loginPage()));
        server.start(InetAddress.getLoopbackAddress(), 0);
        return new LocalOidc(server, audience);
    }

    /** The {@code iss} of every token, and the base of its discovery document. */
    public URI issuer() {
        return issuer;
    }

    /** An access token as a Cognito pool would make it; {@code groups} are its {@code cognito:groups}. */
    public String token(String subject, List<String> groups, List<String> scopes, Duration validity) {
        Map<String, Object> claims = claims(audience);
        claims.put("iss", issuer.toString());
        claims.put("sub", subject);
        claims.put("username", subject);
        // Cognito itself sets no audience; a foreign issuer does, and API Gateway takes either.
        claims.put("aud", audience);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("scope", String.join(" ", scopes));
        if (!groups.isEmpty()) {
            claims.put("cognito:groups", groups);
        }
        return tokens.jwt(claims, validity, ISSUER).serialize();
    }

    private static OAuth2HttpResponse loginPage() {
        try (var page = Objects.requireNonNull(LocalOidc.class.getResourceAsStream("login.html"))) {
            return OAuth2HttpResponseKt.html(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Object> claims(String audience) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("token_use", "access");
        claims.put("client_id", audience);
        return claims;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
