package org.plenary.local.engine.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.plenary.local.engine.account.LocalAccount;

/**
 * The event that API Gateway makes of a request, payload format 2.0.
 * Source: API Gateway Developer Guide, "Create AWS Lambda proxy integrations for HTTP APIs".
 */
record GatewayEvent(String apiId, Request request, RouteTable.Match match, String requestId, Instant now) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TEXTS = Set.of("application/json", "application/javascript", "application/xml");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The event of a caller that the route's authorizer has let through. */
    byte[] json(Authorizer.Verdict.Admitted verdict) {
        var event = event();
        var jwt = ((ObjectNode) event.get("requestContext"))
                .putObject("authorizer")
                .putObject("jwt");
        var claims = jwt.putObject("claims");
        verdict.claims().forEach(claims::put);
        if (verdict.scopes().isEmpty()) {
            jwt.putNull("scopes");
        } else {
            verdict.scopes().forEach(jwt.putArray("scopes")::add);
        }
        return bytes(event);
    }

    byte[] json() {
        return bytes(event());
    }

    private ObjectNode event() {
        var event = JSON.createObjectNode();
        event.put("version", "2.0")
                .put("routeKey", match.route().key())
                .put("rawPath", request.path())
                .put("rawQueryString", request.query());
        if (!request.cookies().isEmpty()) {
            request.cookies().forEach(event.putArray("cookies")::add);
        }
        var headers = event.putObject("headers");
        request.headers().keySet().stream()
                .filter(name -> !name.equals("cookie"))
                .forEach(name -> headers.put(name, request.header(name).orElse("")));
        request.queryParameters()
                .forEach((name, values) ->
                        event.withObjectProperty("queryStringParameters").put(name, String.join(",", values)));
        match.pathParameters().forEach(event.withObjectProperty("pathParameters")::put);
        event.set("requestContext", context());
        putBody(event);
        return event;
    }

    private ObjectNode context() {
        var context = JSON.createObjectNode();
        context.put("accountId", LocalAccount.ID)
                .put("apiId", apiId)
                .put("domainName", request.header("host").orElse("localhost"))
                .put("domainPrefix", apiId)
                .put("requestId", requestId)
                .put("routeKey", match.route().key())
                .put("stage", "$default")
                .put("time", TIME.format(now))
                .put("timeEpoch", now.toEpochMilli());
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.path())
                .put("protocol", request.protocol())
                .put("sourceIp", request.sourceIp())
                .put("userAgent", request.header("user-agent").orElse(""));
        return context;
    }

    private void putBody(ObjectNode event) {
        boolean binary = !isText(request.header("content-type").orElse("text/plain"));
        if (request.body().length > 0) {
            event.put(
                    "body",
                    binary
                            ? Base64.getEncoder().encodeToString(request.body())
                            : new String(request.body(), StandardCharsets.UTF_8));
        }
        event.put("isBase64Encoded", binary && request.body().length > 0);
    }

    /** Which bodies a function is given as text; all others, forms too, come in Base64. */
    private static boolean isText(String contentType) {
        var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || type.endsWith("+json") || type.endsWith("+xml") || TEXTS.contains(type);
    }

    private static byte[] bytes(ObjectNode event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
