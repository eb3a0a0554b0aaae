package org.plenary.web;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads API Gateway's event and writes its response for the Lambda runtime, which finds it by the service loader.
 * The runtime's own way starts a second Jackson, the framework's a second application context (docs/decisions.md).
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // the interface's own signatures
public final class HttpEventSerializer implements CustomPojoSerializer {
    // Its values hold commas: payload 2.0 has a list for them.
    private static final String SET_COOKIE = "Set-Cookie";

    @Override
    @SuppressWarnings("unchecked") // the runtime asks for the handler's own event type, and HTTP handlers have one
    public <T> T fromJson(InputStream input, Type type) {
        try {
            return (T) event(members(Json.parse(input)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T> T fromJson(String input, Type type) {
        return fromJson(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), type);
    }

    @Override
    public <T> void toJson(T value, OutputStream output, Type type) {
        try (var json = Json.FACTORY.createGenerator(output)) {
            write((APIGatewayV2HTTPResponse) value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static APIGatewayV2HTTPEvent event(Map<?, ?> json) {
        return APIGatewayV2HTTPEvent.builder()
                .withVersion(text(json, "version"))
                .withRouteKey(text(json, "routeKey"))
                .withRawPath(path(json, "rawPath"))
                .withRawQueryString(text(json, "rawQueryString"))
                .withCookies(json.get("cookies") instanceof List<?> cookies ? texts(cookies) : null)
                .withHeaders(headers(json))
                .withQueryStringParameters(texts(json, "queryStringParameters"))
                .withPathParameters(texts(json, "pathParameters"))
                .withBody(text(json, "body"))
                .withIsBase64Encoded(Boolean.TRUE.equals(json.get("isBase64Encoded")))
                .withRequestContext(requestContext(members(json.get("requestContext"))))
                .build();
    }

    private static RequestContext requestContext(Map<?, ?> json) {
        var http = members(json.get("http"));
        return RequestContext.builder()
                .withRouteKey(text(json, "routeKey"))
                .withStage(text(json, "stage"))
                .withRequestId(text(json, "requestId"))
                .withDomainName(text(json, "domainName"))
                .withHttp(RequestContext.Http.builder()
                        .withMethod(text(http, "method"))
                        .withPath(path(http, "path"))
                        .withProtocol(text(http, "protocol"))
                        .withSourceIp(text(http, "sourceIp"))
                        .withUserAgent(text(http, "userAgent"))
                        .build())
                .withAuthorizer(
                        authorizer(members(members(json.get("authorizer")).get("jwt"))))
                .build();
    }

    private static RequestContext.Authorizer authorizer(Map<?, ?> jwt) {
        return RequestContext.Authorizer.builder()
                .withJwt(RequestContext.Authorizer.JWT
                        .builder()
                        .withClaims(texts(jwt, "claims"))
                        .build())
                .build();
    }

    private static void write(APIGatewayV2HTTPResponse response, JsonGenerator json) throws IOException {
        var headers = headers(response);
        var cookies = new ArrayList<>(headers.getOrDefault(SET_COOKIE, List.of()));
        headers.remove(SET_COOKIE);
        if (response.getCookies() != null) {
            cookies.addAll(response.getCookies());
        }
        json.writeStartObject();
        json.writeNumberField("statusCode", response.getStatusCode());
        json.writeObjectFieldStart("headers");
        for (var header : headers.entrySet()) {
            json.writeStringField(header.getKey(), String.join(",", header.getValue()));
        }
        json.writeEndObject();
        if (!cookies.isEmpty()) {
            json.writeFieldName("cookies");
            json.writeArray(cookies.toArray(String[]::new), 0, cookies.size());
        }
        if (response.getBody() != null) {
            json.writeStringField("body", response.getBody());
        }
        json.writeBooleanField("isBase64Encoded", response.getIsBase64Encoded());
        json.writeEndObject();
    }

    /** Each header once: the framework gives them in both maps, and the one with all values counts. */
    private static Map<String, List<String>> headers(APIGatewayV2HTTPResponse response) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        orEmpty(response.getHeaders()).forEach((name, value) -> headers.put(name, List.of(value)));
        headers.putAll(orEmpty(response.getMultiValueHeaders()));
        return headers;
    }

    private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }

    private static Map<?, ?> members(@Nullable Object json) {
        return json instanceof Map<?, ?> object ? object : Map.of();
    }

    // API Gateway decodes what it matched: a blank that was %20 comes as a blank, which is no URI.
    private static @Nullable String path(Map<?, ?> json, String name) {
        var path = text(json, name);
        try {
            // A path has neither of these two unless they were decoded: they would end it.
            return path == null ? null : new URI(path.replace("?", "%3F").replace("#", "%23")).getRawPath();
        } catch (URISyntaxException _) {
            return encoded(path);
        }
    }

    private static String encoded(@Nullable String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException _) {
            return "/";
        }
    }

    // The framework refuses a whole request, with a 500, for one header that RFC 9110 (section 5.5) does not allow.
    private static Map<String, String> headers(Map<?, ?> json) {
        var headers = texts(json, "headers");
        headers.values().removeIf(value -> value.chars().anyMatch(HttpEventSerializer::isForbidden));
        return headers;
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) && character != '\t';
    }

    private static @Nullable String text(Map<?, ?> json, String name) {
        return json.get(name) instanceof String text ? text : null;
    }

    private static Map<String, String> texts(Map<?, ?> json, String name) {
        return members(json.get(name)).entrySet().stream()
                .filter(member -> member.getValue() != null)
                .collect(Collectors.toMap(
                        member -> member.getKey().toString(),
                        member -> member.getValue().toString()));
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
