package org.plenary.functions.signup;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.time.Duration;
import org.plenary.web.Problem;
import org.plenary.web.ProblemType;

/** What those hear who sign up, sign up again, or ask for their pass. */
final class SignupAnswers {
    private SignupAnswers() {}

    static HttpResponse<?> to(SignupOutcome outcome) {
        return switch (outcome) {
            case SignupOutcome.Accepted _ -> accepted();
            case SignupOutcome.NoSuchEvent _ -> noSuchEvent();
            case SignupOutcome.NotOpenYet(var opensAt) ->
                Problem.answer(ProblemType.REGISTRATION_NOT_OPEN, "Registration opens at " + opensAt + ".");
            case SignupOutcome.Closed _ ->
                Problem.answer(ProblemType.REGISTRATION_CLOSED, "This event takes no more registrations.");
            case SignupOutcome.Cancelled _ ->
                Problem.answer(ProblemType.EVENT_CANCELLED, "This event does not take place.");
            case SignupOutcome.TooManyFromNetwork(var patience) ->
                Problem.answer(ProblemType.TOO_MANY_SIGNUPS, "This event takes no more from your network in this hour.")
                        .header(HttpHeaders.RETRY_AFTER, seconds(patience));
        };
    }

    static HttpResponse<?> accepted() {
        return HttpResponse.accepted().body(Accepted.ANSWER);
    }

    static HttpResponse<?> noSuchEvent() {
        return Problem.answer(ProblemType.EVENT_NOT_FOUND, "No public event has this id.");
    }

    /** Whole ones, and never too few. */
    private static String seconds(Duration patience) {
        return Long.toString(patience.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
