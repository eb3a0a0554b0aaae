package org.plenary.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edge as a whole: the sample of a signup, sent elsewhere, through the handler that every HTTP function has. */
final class EdgeTest {
    private static final String FEE = "{\"amount\": 4900, \"currency\": \"EUR\"}";

    private static APIGatewayV2HTTPEventFunction function;

    @BeforeAll
    static void start() {
        function = new APIGatewayV2HTTPEventFunction();
    }

    @AfterAll
    static void stop() throws IOException {
        function.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "APPLICATION/JSON"})
    void a_body_of_json_reaches_the_controller(String contentType) {
        assertThat(post(FEE, contentType)).containsEntry("statusCode", "200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-ascii", "iso-8859-1", "utf-16", "nonsense"})
    void a_body_of_json_is_utf_8_whatever_charset_its_type_names(String charset) {
        var answer = post("{\"größe\": 1}", "application/json; charset=" + charset);
        assertProblem(answer, ProblemType.UNKNOWN_FIELD);
        assertThat(String.valueOf(answer.get("body"))).contains("#/gr%C3%B6%C3%9Fe");
    }

    @Test
    void a_body_in_base64_is_the_same_body() {
        var request = request("POST", "/edge/fees");
        request.setBody(Base64.getEncoder().encodeToString(FEE.getBytes(StandardCharsets.UTF_8)));
        request.setIsBase64Encoded(true);
        assertThat(answer(request)).containsEntry("statusCode", "200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", "nonsense", ""})
    void another_media_type_is_unsupported(String contentType) {
        assertProblem(post(FEE, contentType), ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void a_body_has_at_most_32_kilobytes() {
        var longest = FEE + " ".repeat(32 * 1024 - FEE.length());
        assertThat(post(longest)).containsEntry("statusCode", "200");
        assertProblem(post(longest + " "), ProblemType.BODY_TOO_LARGE);
    }

    @Test
    void the_answer_to_malformed_json_says_where_but_not_what() {
        var answer = post("{\"amount\": 4900,\n \"secret\" 7}");
        assertProblem(answer, ProblemType.MALFORMED_JSON);
        assertThat(problem(answer).get("detail"))
                .asString()
                .contains("line 2", "column")
                .doesNotContain("secret", "7}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{\"amount\":1,\"amount\":1}"})
    void what_is_not_json_is_malformed(String body) {
        assertProblem(post(body), ProblemType.MALFORMED_JSON);
    }

    @Test
    void all_wrong_values_come_in_one_answer_by_their_pointers() {
        var answer = post("{\"amount\": 4900.5, \"currency\": \"euro\"}");
        assertProblem(answer, ProblemType.INVALID_VALUES);
        assertThat(problem(answer))
                .containsEntry(
                        "errors",
                        List.of(
                                Map.of("pointer", "#/amount", "detail", "must be a whole number"),
                                Map.of("pointer", "#/currency", "detail", "must be an ISO 4217 currency code")));
    }

    @Test
    void wrong_types_and_unknown_fields_are_problems_of_their_own() {
        assertProblem(post("{\"amount\": \"4900\", \"currency\": \"EUR\"}"), ProblemType.WRONG_TYPE);
        assertProblem(post("{\"amount\": 4900, \"currency\": \"EUR\", \"vat\": 19}"), ProblemType.UNKNOWN_FIELD);
    }

    @ParameterizedTest
    @CsvSource({
        "/edge/nowhere, NOT_FOUND",
        "/edge/bug, INTERNAL_ERROR",
        "/edge/outage, UNAVAILABLE",
        "/edge/fees, METHOD_NOT_ALLOWED"
    })
    void what_the_controllers_do_not_answer_is_a_problem_without_our_secrets(String path, ProblemType type) {
        var answer = answer(request("GET", path));
        assertProblem(answer, type);
        assertThat(String.valueOf(answer.get("body")))
                .doesNotContain("secret", "Exception")
                .contains(path);
    }

    @Test
    void a_method_that_is_not_allowed_says_which_is() {
        assertThat((Map<?, ?>) answer(request("GET", "/edge/fees")).get("headers"))
                .extracting("Allow")
                .isEqualTo("POST");
    }

    @Test
    void an_outage_says_when_to_try_again() {
        assertThat((Map<?, ?>) answer(request("GET", "/edge/outage")).get("headers"))
                .extracting("Retry-After")
                .isEqualTo("1");
    }

    @Test
    void an_accept_header_that_nothing_satisfies_is_a_problem() {
        var request = request("GET", "/edge/organisations/acme");
        request.getHeaders().put("accept", "image/png");
        assertProblem(answer(request), ProblemType.NOT_ACCEPTABLE);
    }

    @Test
    void a_controller_knows_its_caller_by_the_claim_of_groups() {
        assertProblem(answer(request("GET", "/edge/organisations/acme")), ProblemType.NOT_FOUND);

        var organisers = request("GET", "/edge/organisations/acme");
        organisers
                .getRequestContext()
                .getAuthorizer()
                .getJwt()
                .setClaims(Map.of("cognito:groups", "[reader:globex organiser:acme]"));
        assertThat(answer(organisers)).containsEntry("statusCode", "200");
    }

    private static Map<String, Object> post(String body) {
        return post(body, "application/json");
    }

    private static Map<String, Object> post(String body, String contentType) {
        var request = request("POST", "/edge/fees");
        request.getHeaders().put("content-type", contentType);
        request.setBody(body);
        return answer(request);
    }

    private static APIGatewayV2HTTPEvent request(String method, String path) {
        try (var sample = Files.newInputStream(Path.of("../../events/signup/sign-up.json"))) {
            APIGatewayV2HTTPEvent event = new HttpEventSerializer().fromJson(sample, APIGatewayV2HTTPEvent.class);
            event.setHeaders(new HashMap<>(event.getHeaders()));
            event.setRawPath(path);
            event.getRequestContext().getHttp().setMethod(method);
            event.getRequestContext().getHttp().setPath(path);
            return event;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer as the Lambda runtime gets it. */
    private static Map<String, Object> answer(APIGatewayV2HTTPEvent request) {
        var output = new ByteArrayOutputStream();
        var response = function.handleRequest(request, null); // nothing of ours reads the context
        new HttpEventSerializer().toJson(response, output, APIGatewayV2HTTPResponse.class);
        var answer = new HashMap<>(object(output.toByteArray()));
        answer.put("statusCode", String.valueOf(answer.get("statusCode")));
        return answer;
    }

    private static void assertProblem(Map<String, Object> answer, ProblemType type) {
        assertThat((Map<?, ?>) answer.get("headers")).extracting("Content-Type").isEqualTo("application/problem+json");
        assertThat(answer)
                .containsEntry("statusCode", String.valueOf(type.status().getCode()));
        assertThat(problem(answer))
                .containsEntry("type", "/docs/problems#" + type.slug())
                .containsEntry("title", type.title())
                .containsKey("instance");
    }

    private static Map<String, Object> problem(Map<String, Object> answer) {
        return object(String.valueOf(answer.get("body")).getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked") // an object's names are texts
    private static Map<String, Object> object(byte[] json) {
        try {
            return (Map<String, Object>) requireNonNull(Json.parse(new ByteArrayInputStream(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
