package org.plenary.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.collection;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpEventSerializerTest {
    private static final Path SAMPLES = Path.of("../../events");

    private final HttpEventSerializer serializer = new HttpEventSerializer();

    @SuppressWarnings("StreamResourceLeak") // JUnit closes the stream that holds both
    static Stream<Path> samples() throws IOException {
        return Stream.concat(Files.list(SAMPLES.resolve("events")), Files.list(SAMPLES.resolve("signup")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_read_with_all_that_a_controller_may_ask_for(Path sample) throws IOException {
        var json = object(Files.readAllBytes(sample));
        var event = event(Files.readString(sample));
        var context = members(json, "requestContext");
        var http = members(context, "http");

        assertThat(event.getRouteKey()).isEqualTo(json.get("routeKey"));
        assertThat(event.getRawPath()).isEqualTo(json.get("rawPath"));
        assertThat(event.getRawQueryString()).isEqualTo(json.get("rawQueryString"));
        assertThat(event.getHeaders()).isEqualTo(json.get("headers"));
        assertThat(event.getPathParameters()).isEqualTo(json.getOrDefault("pathParameters", Map.of()));
        assertThat(event.getQueryStringParameters()).isEqualTo(json.getOrDefault("queryStringParameters", Map.of()));
        assertThat(event.getBody()).isEqualTo(json.get("body"));
        assertThat(event.getIsBase64Encoded()).isEqualTo(json.get("isBase64Encoded"));
        assertThat(event.getRequestContext().getRequestId()).isEqualTo(context.get("requestId"));
        assertThat(event.getRequestContext().getHttp().getMethod()).isEqualTo(http.get("method"));
        assertThat(event.getRequestContext().getHttp().getPath()).isEqualTo(http.get("path"));
    }

    @Test
    void an_organisers_request_brings_the_claims_of_its_token() throws IOException {
        var event = event(Files.readString(SAMPLES.resolve("events/create-event.json")));
        assertThat(event.getRequestContext().getAuthorizer().getJwt().getClaims())
                .containsEntry("cognito:groups", "[organiser:acme]")
                .containsEntry("scope", "openid plenary/organise");
    }

    @Test
    void a_request_without_an_authorizer_brings_no_claim() throws IOException {
        var event = event(Files.readString(SAMPLES.resolve("events/get-public-event.json")));
        assertThat(event.getRequestContext().getAuthorizer().getJwt().getClaims())
                .isEmpty();
    }

    @Test
    void what_was_decoded_in_a_path_does_not_end_it() {
        assertThat(event("{\"rawPath\": \"/api/events/jconf?x\"}").getRawPath()).isEqualTo("/api/events/jconf%3Fx");
        assertThat(event("{\"rawPath\": \"/api/events/jconf#x\"}").getRawPath()).isEqualTo("/api/events/jconf%23x");
    }

    @Test
    void a_header_with_a_control_character_is_as_good_as_none() {
        assertThat(event("{\"headers\": {\"a\": \"x\\u0001\", \"b\": \"x\\u007f\", \"c\": \"x\\ty\"}}")
                        .getHeaders())
                .containsOnlyKeys("c");
    }

    @Test
    void cookies_and_a_body_of_bytes_are_read() {
        var event = event("""
                {"cookies": ["a=1", "b=2"], "body": "e30=", "isBase64Encoded": true}""");
        assertThat(event.getCookies()).containsExactly("a=1", "b=2");
        assertThat(event.getIsBase64Encoded()).isTrue();
        assertThat(event.getBody()).isEqualTo("e30=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"headers\": {\"a\": null}, \"pathParameters\": null, \"cookies\": null, \"body\": null, \"requestContext\": null}"
            })
    void what_is_not_there_is_empty(String json) {
        var event = event(json);
        assertThat(event.getHeaders()).isEmpty();
        assertThat(event.getPathParameters()).isEmpty();
        assertThat(event.getBody()).isNull();
        assertThat(event.getIsBase64Encoded()).isFalse();
        assertThat(event.getRequestContext().getAuthorizer().getJwt().getClaims())
                .isEmpty();
    }

    @Test
    void what_the_runtime_hands_over_and_is_not_json_is_an_outage() {
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> event("{"));
    }

    @Test
    void a_response_is_written_with_status_headers_and_body() throws IOException {
        var written = written(APIGatewayV2HTTPResponse.builder()
                .withStatusCode(201)
                .withHeaders(Map.of("ETag", "\"1\""))
                .withBody("{\"name\":\"Zoë\"}")
                .withIsBase64Encoded(false)
                .build());
        assertThat(written).isEqualTo(object("""
                        {"statusCode": 201, "headers": {"ETag": "\\"1\\""}, "body": "{\\"name\\":\\"Zoë\\"}",
                         "isBase64Encoded": false}""".getBytes(UTF_8)));
    }

    @Test
    void a_response_without_headers_and_body_is_written_without_them() throws IOException {
        assertThat(written(
                        APIGatewayV2HTTPResponse.builder().withStatusCode(204).build()))
                .containsOnlyKeys("statusCode", "headers", "isBase64Encoded")
                .containsEntry("headers", Map.of());
    }

    @Test
    void a_header_that_the_framework_gives_in_both_its_maps_is_written_once_with_all_its_values() throws IOException {
        var written = written(APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withHeaders(Map.of("Vary", "Origin", "content-type", "text/plain", "Allow", "GET"))
                .withMultiValueHeaders(
                        Map.of("Vary", List.of("Origin", "Accept"), "Content-Type", List.of("text/plain")))
                .build());
        assertThat((Map<?, ?>) written.get("headers"))
                .hasSize(3)
                .extracting(Map::values)
                .asInstanceOf(collection(Object.class))
                .containsExactlyInAnyOrder("Origin,Accept", "text/plain", "GET");
    }

    @Test
    void cookies_are_never_joined_into_one_header() throws IOException {
        var written = written(APIGatewayV2HTTPResponse.builder()
                .withStatusCode(200)
                .withHeaders(Map.of("Set-Cookie", "a=1; Path=/"))
                .withMultiValueHeaders(Map.of("set-cookie", List.of("a=1; Path=/", "b=2")))
                .withCookies(List.of("c=3"))
                .build());
        assertThat(written).containsEntry("cookies", List.of("a=1; Path=/", "b=2", "c=3"));
        assertThat(written).containsEntry("headers", Map.of());
    }

    @Test
    void the_lambda_runtime_finds_it() {
        assertThat(ServiceLoader.load(CustomPojoSerializer.class)).hasOnlyElementsOfType(HttpEventSerializer.class);
    }

    private APIGatewayV2HTTPEvent event(String json) {
        return serializer.fromJson(json, APIGatewayV2HTTPEvent.class);
    }

    private Map<String, Object> written(APIGatewayV2HTTPResponse response) throws IOException {
        var output = new ByteArrayOutputStream();
        serializer.toJson(response, output, APIGatewayV2HTTPResponse.class);
        return object(output.toByteArray());
    }

    private static Map<?, ?> members(Map<?, ?> object, String name) {
        return (Map<?, ?>) requireNonNull(object.get(name));
    }

    // Strict: a field that is written twice is an error.
    @SuppressWarnings("unchecked") // an object's names are texts
    private static Map<String, Object> object(byte[] json) throws IOException {
        return (Map<String, Object>) requireNonNull(Json.parse(new ByteArrayInputStream(json)));
    }
}
