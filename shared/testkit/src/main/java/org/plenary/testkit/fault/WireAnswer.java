package org.plenary.testkit.fault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** An answer, read to its end: only then is it certain that the call took effect. */
record WireAnswer(SdkHttpResponse head, String body) {
    private static final Pattern ERROR = Pattern.compile("\"__type\"\\s*:\\s*\"(?:[^\"]*#)?(\\w+)\"");

    static WireAnswer of(HttpExecuteResponse response) throws IOException {
        try (var stream = response.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
            return new WireAnswer(response.httpResponse(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** How the service of this request says that it is asked too often. */
    static WireAnswer throttle(WireRequest request) {
        return switch (request.service()) {
            case "dynamodb" -> refusal(400, "ProvisionedThroughputExceededException");
            case "sqs" -> refusal(400, "RequestThrottled");
            case "ses" -> refusal(429, "TooManyRequestsException");
            default -> refusal(400, "ThrottlingException");
        };
    }

    private static WireAnswer refusal(int status, String error) {
        var body = "{\"__type\":\"%s\",\"message\":\"Rate exceeded\"}".formatted(error);
        var head = SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("x-amzn-ErrorType", error)
                .build();
        return new WireAnswer(head, body);
    }

    HttpExecuteResponse toHttp() {
        return HttpExecuteResponse.builder()
                .response(head)
                .responseBody(
                        AbortableInputStream.create(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    boolean isError() {
        return !head.isSuccessful();
    }

    /** Whether the request makes no sense to the service. */
    boolean isInvalid() {
        return toString().endsWith("ValidationException") || toString().endsWith("SerializationException");
    }

    /** Status and, for an error, its name. */
    @Override
    public String toString() {
        var error = ERROR.matcher(body);
        return head.statusCode() + (error.find() ? " " + error.group(1) : "");
    }
}
