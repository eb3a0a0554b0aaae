package org.plenary.local.engine.template;

import java.time.Duration;
import java.util.List;

/**
 * A route of the HTTP API.
 *
 * @param method {@code ANY} for every one of them
 * @param path with its variables, {@code /a/{x}}; {@code $default} for whatever no other route takes
 * @param function the logical id of the function that answers
 * @param timeout how long API Gateway waits for it
 */
public record Route(String method, String path, String function, Access access, Duration timeout, Throttle throttle) {

    public static final String DEFAULT = "$default";

    /** As API Gateway calls it: {@code GET /a/{x}}, or {@code $default}. */
    public String key() {
        return path.equals(DEFAULT) ? DEFAULT : method + " " + path;
    }

    /** Who is let through. */
    public sealed interface Access {

        /** Everybody. */
        record Open() implements Access {}

        /**
         * Bearers of a token.
         *
         * @param header the lower-case name of the header that carries it
         * @param audience one of these must be the token's {@code aud} or {@code client_id}
         * @param scopes the token must have one of these; none asks for none
         */
        record Jwt(String header, String issuer, List<String> audience, List<String> scopes) implements Access {

            public Jwt {
                audience = List.copyOf(audience);
                scopes = List.copyOf(scopes);
            }
        }
    }

    /** A token bucket: {@code rate} requests a second, {@code burst} at once. */
    public record Throttle(double rate, int burst) {

        static final Throttle NONE = new Throttle(Double.MAX_VALUE, Integer.MAX_VALUE);
    }
}
