package org.plenary.aws.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.slf4j.spi.SLF4JServiceProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

class JsonLoggerTest {
    private static final Instant NOON = Instant.parse("2020-02-01T12:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final JsonLogger log = new JsonLogger(
            "org.plenary.Test", Clock.fixed(NOON, ZoneOffset.UTC), new PrintStream(out, true, StandardCharsets.UTF_8));

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void a_line_is_one_json_object() {
        log.info("mail of {} at {}", "abc", "fosdem-2020");

        assertThat(lines()).isEqualToIgnoringNewLines("""
                {"time":"2020-02-01T12:00:00Z","level":"INFO","logger":"org.plenary.Test","message":"mail of abc at fosdem-2020"}""");
    }

    @Test
    void a_line_stays_one_line_whatever_it_holds() {
        log.warn("a\nb\"c\u0007");

        assertThat(lines()).contains("\"message\":\"a\\nb\\\"c\\u0007\"").hasLineCount(1);
    }

    @Test
    void the_request_id_is_in_every_line_of_a_request() {
        MDC.put("AWSRequestId", "r-1");

        log.error("failed");

        assertThat(lines()).contains("\"requestId\":\"r-1\"");
    }

    @Test
    void what_is_below_info_is_not_written() {
        log.debug("noise");
        log.trace("noise");

        assertThat(lines()).isEmpty();
        assertThat(log.isDebugEnabled()).isFalse();
        assertThat(log.isInfoEnabled()).isTrue();
    }

    @Test
    void an_exception_of_others_is_its_class_and_frames_without_what_it_says() {
        log.error("failed", refusedByTheJdk());

        assertThat(lines())
                .contains("\"class\":\"java.lang.NumberFormatException\"", "java.lang.Integer.parseInt")
                .doesNotContain("ada@example.org");
    }

    @Test
    void an_exception_of_ours_says_what_is_wrong() {
        log.error("failed", new IllegalStateException("there is no event fosdem-2020"));

        assertThat(lines()).contains("\"message\":\"there is no event fosdem-2020\"");
    }

    @Test
    void the_cause_is_treated_as_the_exception_itself() {
        log.error("failed", new IllegalStateException("wrapped", refusedByTheJdk()));

        assertThat(lines())
                .contains("\"message\":\"wrapped\"", "\"cause\":{\"class\":\"java.lang.NumberFormatException\"")
                .doesNotContain("ada@example.org");
    }

    @Test
    void the_answer_of_an_aws_service_is_its_code_without_what_it_says() {
        var details = AwsErrorDetails.builder()
                .errorCode("MessageRejected")
                .errorMessage("Email address is not verified: ada@example.org")
                .build();

        log.error(
                "failed",
                AwsServiceException.builder()
                        .awsErrorDetails(details)
                        .statusCode(400)
                        .build());

        assertThat(lines())
                .contains("\"errorCode\":\"MessageRejected\",\"status\":400")
                .doesNotContain("ada@example.org");
    }

    @Test
    void slf4j_finds_it() {
        assertThat(ServiceLoader.load(SLF4JServiceProvider.class)).hasAtLeastOneElementOfType(JsonLogs.class);
    }

    private static Throwable refusedByTheJdk() {
        try {
            return new IllegalStateException("parsed " + Integer.parseInt("ada@example.org"));
        } catch (NumberFormatException refused) {
            return refused;
        }
    }

    private String lines() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
