package org.plenary.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testkit.Conferences.details;
import static org.plenary.testkit.People.ada;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.testkit.HttpSample;
import org.plenary.testkit.SiteverifyStub;

/** An operator has set a challenge. */
final class ChallengeTest {
    private static final SiteverifyStub VERIFIER = SiteverifyStub.start();
    private static final SignupFunction FUNCTION =
            new SignupFunction(Map.of("challenge.url", VERIFIER.url().toString()));
    private static final HttpSample SIGN_UP = SignupTest.SIGN_UP.field("email", "\"ada@example.org\"");
    private static final HttpSample PASS_AGAIN = HttpSample.of("signup/pass-again.json");
    private static final HttpSample ME = HttpSample.of("signup/my-registration.json");

    @BeforeEach
    void everybodyPasses() {
        VERIFIER.answers(200, "{\"success\": true}");
    }

    @Test
    void who_has_solved_it_signs_up_and_asks_for_the_pass() {
        var event = event("challenge-solved");
        var before = VERIFIER.asked().size();

        assertThat(FUNCTION.send(event.id(), solved(SIGN_UP)).status()).isEqualTo(202);
        assertThat(FUNCTION.send(event.id(), solved(PASS_AGAIN)).status()).isEqualTo(202);
        assertThat(FUNCTION.isStored(event, ada())).isTrue();
        assertThat(VERIFIER.asked()).hasSize(before + 2).last().asString().endsWith("response=a+token");
    }

    @Test
    void who_has_not_does_neither() {
        var event = event("challenge-missing");
        for (var request : List.of(SIGN_UP, PASS_AGAIN, SIGN_UP.field("challenge", "\"\""))) {
            var reply = FUNCTION.send(event.id(), request);
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.problem()).isEqualTo("challenge-refused");
        }
        assertThat(FUNCTION.isStored(event, ada())).isFalse();
    }

    @Test
    void who_failed_it_does_neither() {
        var event = event("challenge-failed");
        VERIFIER.answers(200, "{\"success\": false, \"error-codes\": [\"timeout-or-duplicate\"]}");

        assertThat(FUNCTION.send(event.id(), solved(SIGN_UP)).problem()).isEqualTo("challenge-refused");
        assertThat(FUNCTION.send(event.id(), solved(PASS_AGAIN)).problem()).isEqualTo("challenge-refused");
        assertThat(FUNCTION.isStored(event, ada())).isFalse();
    }

    @Test
    void nobody_gets_in_while_the_verifier_is_out_of_order() {
        var event = event("challenge-down");
        VERIFIER.answers(500, "");
        var reply = FUNCTION.send(event.id(), solved(SIGN_UP));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.problem()).isEqualTo("unavailable");
        assertThat(reply.header("retry-after")).isEqualTo("1");
        assertThat(FUNCTION.isStored(event, ada())).isFalse();
    }

    @Test
    void a_pass_needs_no_challenge() {
        var registration = FUNCTION.registered(event("challenge-pass"), ada());
        var before = VERIFIER.asked().size();

        assertThat(FUNCTION.send(registration, ME).status()).isEqualTo(200);
        assertThat(VERIFIER.asked()).hasSize(before);
    }

    @Test
    void a_token_is_a_text_of_at_most_2048_characters() {
        var event = event("challenge-long");
        var reply = FUNCTION.send(event.id(), SIGN_UP.field("challenge", "\"" + "x".repeat(2049) + "\""));

        assertThat(SignupTest.pointers(reply)).containsExactly("#/challenge");
    }

    private static Event event(String id) {
        return FUNCTION.given(id, details(EventState.PUBLISHED));
    }

    private static HttpSample solved(HttpSample request) {
        return request.field("challenge", "\"a token\"");
    }
}
