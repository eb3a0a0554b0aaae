package org.plenary.aws.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.domain.challenge.Challenge.Outcome.PASSED;
import static org.plenary.domain.challenge.Challenge.Outcome.REFUSED;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.Unavailable;
import org.plenary.domain.challenge.Challenge;
import org.plenary.domain.challenge.ChallengeToken;
import org.plenary.testkit.Backend;
import org.plenary.testkit.SiteverifyStub;

/** The verifier over real HTTP, and what its answers mean. */
final class SiteverifyTest {
    private static final Backend BACKEND = Backend.start();
    private static final ChallengeToken TOKEN = new ChallengeToken("0.a-b_c&secret=d");

    private SiteverifyStub verifier = SiteverifyStub.start();
    private ApplicationContext context = context(true);

    @BeforeEach
    void startVerifier() {
        verifier.close();
        verifier = SiteverifyStub.start();
        context.close();
        context = context(true);
    }

    @AfterEach
    void stop() {
        context.close();
        verifier.close();
    }

    @Test
    void it_is_asked_once_with_our_secret_and_the_token_and_nothing_of_the_visitor() {
        assertThat(verify(TOKEN)).isEqualTo(PASSED);
        assertThat(verifier.asked())
                .containsExactly("POST application/x-www-form-urlencoded"
                        + " secret=only+the+verifier+knows&response=0.a-b_c%26secret%3Dd");
    }

    @Test
    void without_a_token_nobody_is_asked() {
        assertThat(verify(ChallengeToken.NONE)).isEqualTo(REFUSED);
        assertThat(verifier.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\": false, \"error-codes\": [\"invalid-input-response\"]}",
                "{\"success\": false, \"error-codes\": [\"timeout-or-duplicate\"], \"messages\": []}",
                "{\"success\": false, \"error-codes\": []}",
                "{\"success\": \"true\"}",
                "{}"
            })
    void a_token_that_is_not_accepted_is_refused(String answer) {
        verifier.answers(200, answer);
        assertThat(verify(TOKEN)).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "200;{\"success\": false, \"error-codes\": [\"invalid-input-secret\"]}",
                "200;{\"success\": false, \"error-codes\": [\"internal-error\", \"invalid-input-response\"]}",
                "200;{\"success\": false, \"error-codes\": [\"something new\"]}",
                "200;<html>",
                "200;''",
                "200;[true]",
                "200;{\"success\": true",
                "302;{\"success\": true}",
                "500;{\"success\": true}"
            })
    void where_the_verifier_fails_or_refuses_us_nobody_passes(int status, String answer) {
        verifier.answers(status, answer);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> verify(TOKEN))
                .withMessageNotContaining("something new");
    }

    @Test
    void where_the_verifier_is_gone_nobody_passes() {
        verifier.close();
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> verify(TOKEN));
    }

    @Test
    void where_the_verifier_begins_to_answer_and_never_ends_nobody_passes() {
        verifier.stalls();
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> verify(TOKEN));
    }

    @Test
    void what_else_a_verifier_says_is_passed_over() {
        verifier.answers(
                200,
                "{\"metadata\": {\"success\": false}, \"success\": true, \"cdata\": [[]], \"hostname\": \"example.org\"}");
        assertThat(verify(TOKEN)).isEqualTo(PASSED);
    }

    @Test
    void where_no_verifier_is_named_everybody_passes() {
        context.close();
        context = context(false);
        assertThat(verify(ChallengeToken.NONE)).isEqualTo(PASSED);
        assertThat(verifier.asked()).isEmpty();
    }

    private Challenge.Outcome verify(ChallengeToken token) {
        return context.getBean(Challenge.class).verify(token);
    }

    private ApplicationContext context(boolean on) {
        var properties = new HashMap<>(BACKEND.environment());
        if (on) {
            properties.put("challenge.url", verifier.url().toString());
        }
        return ApplicationContext.builder().properties(properties).start();
    }
}
