package org.plenary.domain.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.plenary.domain.InvalidValue;

final class ChallengeTokenTest {
    @Test
    void a_token_has_at_most_2048_characters() {
        var longest = "x".repeat(2048);
        assertThat(new ChallengeToken(longest).value()).isEqualTo(longest);
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new ChallengeToken(longest + "x"));
    }

    @Test
    void a_token_never_reaches_a_log() {
        assertThat(new ChallengeToken("secret")).hasToString("ChallengeToken[hidden]");
    }
}
