package org.plenary.local.engine.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.local.engine.template.Route.Access;

/**
 * The JWT authorizer of an HTTP API.
 * Source: API Gateway Developer Guide, "Control access to HTTP APIs with JWT authorizers": RSA signatures only, {@code aud} or else
 * {@code client_id}, any one of the route's scopes in {@code scope} or {@code scp}.
 */
final class Authorizer {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512);

    /** What becomes of a request at an authorizer. */
    sealed interface Verdict {

        /** Let through: all claims as strings, and those of the route's scopes that the token has. */
        record Admitted(Map<String, String> claims, List<String> scopes) implements Verdict {}

        /** No token, or not one to believe: 401. */
        record Unknown(String reason) implements Verdict {}

        /** Believed, but without a scope that the route asks for: 403. */
        record Insufficient() implements Verdict {}
    }

    private final Function<String, IssuerKeys> keys;
    private final Clock clock;

    Authorizer(Function<String, IssuerKeys> keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Verdict judge(Access.Jwt access, Request request) {
        var header = request.header(access.header());
        if (header.isEmpty()) {
            return new Verdict.Unknown("no token");
        }
        try {
            var token = SignedJWT.parse(
                    header.get().replaceFirst("(?i)^Bearer\\s+", "").strip());
            if (!isSigned(token, access.issuer())) {
                return new Verdict.Unknown("the signature is wrong");
            }
            var claims = token.getJWTClaimsSet();
            var doubt = doubt(claims, access);
            return doubt.<Verdict>map(Verdict.Unknown::new).orElseGet(() -> byScope(claims, access));
        } catch (ParseException _) {
            return new Verdict.Unknown("no JWT");
        }
    }

    private boolean isSigned(SignedJWT token, String issuer) {
        if (!ALGORITHMS.contains(token.getHeader().getAlgorithm())
                || token.getHeader().getKeyID() == null) {
            return false;
        }
        return keys.apply(issuer)
                .find(token.getHeader().getKeyID())
                .map(key -> verifies(key, token))
                .orElse(false);
    }

    private static boolean verifies(JWK key, SignedJWT token) {
        try {
            return token.verify(new RSASSAVerifier(key.toRSAKey()));
        } catch (JOSEException | ClassCastException _) {
            return false;
        }
    }

    private Optional<String> doubt(JWTClaimsSet claims, Access.Jwt access) throws ParseException {
        var now = clock.instant();
        if (!access.issuer().equals(claims.getIssuer())) {
            return Optional.of("another issuer");
        }
        var audience = claims.getAudience().isEmpty()
                ? List.of(
                        Optional.ofNullable(claims.getStringClaim("client_id")).orElse(""))
                : claims.getAudience();
        if (audience.stream().noneMatch(access.audience()::contains)) {
            return Optional.of("another audience");
        }
        if (claims.getExpirationTime() == null || !now.isBefore(instant(claims.getExpirationTime()))) {
            return Optional.of("it has expired");
        }
        boolean early = isAfter(claims.getNotBeforeTime(), now) || isAfter(claims.getIssueTime(), now);
        return early ? Optional.of("it is not valid yet") : Optional.empty();
    }

    private static boolean isAfter(@Nullable Date date, Instant now) {
        return date != null && instant(date).isAfter(now);
    }

    @SuppressWarnings("JavaUtilDate") // the library's own type
    private static Instant instant(Date date) {
        return Instant.ofEpochMilli(date.getTime());
    }

    private static Verdict byScope(JWTClaimsSet claims, Access.Jwt access) {
        var held = new HashSet<>(scopes(claims.getClaim("scope")));
        held.addAll(scopes(claims.getClaim("scp")));
        var matched = access.scopes().stream().filter(held::contains).toList();
        return matched.isEmpty() && !access.scopes().isEmpty()
                ? new Verdict.Insufficient()
                : new Verdict.Admitted(strings(claims), matched);
    }

    private static Collection<String> scopes(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case Collection<?> list -> list.stream().map(String::valueOf).toList();
            default -> Arrays.asList(claim.toString().split(" "));
        };
    }

    private static Map<String, String> strings(JWTClaimsSet claims) {
        var strings = new TreeMap<String, String>();
        claims.getClaims().forEach((name, value) -> strings.put(name, string(value)));
        return strings;
    }

    /** A function is given every claim as a string: a list as {@code [a b]}, a moment in seconds. */
    private static String string(Object claim) {
        return switch (claim) {
            case Date date -> String.valueOf(instant(date).getEpochSecond());
            case Collection<?> list -> list.stream().map(Authorizer::string).collect(Collectors.joining(" ", "[", "]"));
            default -> claim.toString();
        };
    }
}
