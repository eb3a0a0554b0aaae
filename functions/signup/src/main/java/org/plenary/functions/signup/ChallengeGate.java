package org.plenary.functions.signup;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.challenge.Challenge;
import org.plenary.domain.challenge.ChallengeToken;
import org.plenary.web.Problem;
import org.plenary.web.ProblemType;

/** Stands before what machines would do by the thousand: asking for mails. */
@Singleton
final class ChallengeGate {
    private final Challenge challenge;

    ChallengeGate(Challenge challenge) {
        this.challenge = challenge;
    }

    /** The answer to who passes; before that nothing is read or stored. */
    HttpResponse<?> before(@Nullable ChallengeToken token, Supplier<HttpResponse<?>> answer) {
        return switch (challenge.verify(token == null ? ChallengeToken.NONE : token)) {
            case PASSED -> answer.get();
            case REFUSED ->
                Problem.answer(ProblemType.CHALLENGE_REFUSED, "Solve the challenge, once for every request.");
        };
    }
}
