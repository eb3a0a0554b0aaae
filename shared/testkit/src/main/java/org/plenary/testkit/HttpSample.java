package org.plenary.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/** A request as API Gateway hands it to a function: a sample under events/, changed where a test wants it otherwise. */
public final class HttpSample {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode event;

    private HttpSample(ObjectNode event) {
        this.event = event;
    }

    /** The sample of this path under events/. */
    public static HttpSample of(String path) {
        try {
            return new HttpSample((ObjectNode) JSON.readTree(Checkout.sample(path)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpSample body(String body) {
        var changed = event.deepCopy();
        changed.put("body", body).put("isBase64Encoded", false);
        return new HttpSample(changed);
    }

    /** The same body with one field set to this JSON, or without it where the JSON is empty. */
    public HttpSample field(String name, String json) {
        try {
            var body = (ObjectNode) JSON.readTree(event.path("body").asText());
            if (json.isEmpty()) {
                body.remove(name);
            } else {
                body.set(name, JSON.readTree(json));
            }
            return body(body.toString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same request with this header, or without it where the value is empty. */
    public HttpSample header(String name, String value) {
        var changed = event.deepCopy();
        if (value.isEmpty()) {
            changed.withObjectProperty("headers").remove(name);
        } else {
            changed.withObjectProperty("headers").put(name, value);
        }
        return new HttpSample(changed);
    }

    /** The same request for other ids in its path. */
    public HttpSample path(Map<String, String> ids) {
        var changed = event.deepCopy();
        var path = new String[] {event.path("rawPath").asText()};
        ids.forEach((name, id) -> {
            var before = event.path("pathParameters").path(name).asText();
            path[0] = path[0].replace("/" + before, "/" + id);
            changed.withObjectProperty("pathParameters").put(name, id);
        });
        changed.put("rawPath", path[0]);
        changed.withObjectProperty("requestContext").withObjectProperty("http").put("path", path[0]);
        return new HttpSample(changed);
    }

    /** The same request from another address. */
    public HttpSample source(String address) {
        var changed = event.deepCopy();
        changed.withObjectProperty("requestContext").withObjectProperty("http").put("sourceIp", address);
        return new HttpSample(changed);
    }

    /** The same request with a query of one parameter. */
    public HttpSample query(String name, String value) {
        return query(Map.of(name, value));
    }

    /** The same request with a query of these parameters. */
    public HttpSample query(Map<String, String> parameters) {
        var changed = event.deepCopy();
        changed.put(
                "rawQueryString",
                parameters.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("&")));
        changed.withObjectProperty("queryStringParameters").removeAll();
        parameters.forEach(changed.withObjectProperty("queryStringParameters")::put);
        return new HttpSample(changed);
    }

    /** The same request of an organiser with these groups. */
    public HttpSample groups(String claim) {
        var changed = event.deepCopy();
        changed.withObjectProperty("requestContext")
                .withObjectProperty("authorizer")
                .withObjectProperty("jwt")
                .withObjectProperty("claims")
                .put("cognito:groups", claim);
        return new HttpSample(changed);
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
