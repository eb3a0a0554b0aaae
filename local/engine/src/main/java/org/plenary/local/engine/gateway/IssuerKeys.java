package org.plenary.local.engine.gateway;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The public keys that an issuer's discovery document leads to; read when first needed, and again for a key not seen yet. */
final class IssuerKeys {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration BETWEEN_READS = Duration.ofSeconds(5);

    /** Long, for an issuer in this JVM answers its first request while everything else starts too. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final String issuer;
    private final HttpClient http;
    private final Clock clock;
    private JWKSet keys = new JWKSet();
    private Instant readAt = Instant.MIN;

    IssuerKeys(String issuer, HttpClient http, Clock clock) {
        this.issuer = issuer;
        this.http = http;
        this.clock = clock;
    }

    synchronized Optional<JWK> find(String keyId) {
        // A made-up key id must not make us ask the issuer again and again.
        if (keys.getKeyByKeyId(keyId) == null && readAt.isBefore(clock.instant().minus(BETWEEN_READS))) {
            read();
        }
        return Optional.ofNullable(keys.getKeyByKeyId(keyId));
    }

    private void read() {
        try {
            var discovery = get(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
            keys = JWKSet.parse(get(JSONObjectUtils.getString(JSONObjectUtils.parse(discovery), "jwks_uri")));
            readAt = clock.instant();
        } catch (IOException | ParseException | IllegalArgumentException broken) {
            LOG.error("The keys of {} cannot be read", issuer, broken);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private String get(String uri) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(uri)).timeout(TIMEOUT).build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(uri + " answered " + response.statusCode());
        }
        return response.body();
    }
}
