package org.plenary.functions.signup;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.domain.event.EventId;
import org.plenary.domain.registration.Pass;
import org.plenary.web.Problem;
import org.plenary.web.ProblemType;

/** What a request shows as its pass, read as far as the signature goes; whether it still opens anything, the registration says. */
sealed interface ShownPass {
    /** No pass is shown. */
    record None() implements ShownPass {}

    /** Something that we did not sign. */
    record NotOurs() implements ShownPass {}

    /** One that we signed. */
    record Signed(Pass pass) implements ShownPass {}

    /** The answer to who shows a pass of this event; where it gives none, the pass opens nothing. */
    default HttpResponse<?> opening(String eventId, Function<Pass, Optional<? extends HttpResponse<?>>> answer) {
        return switch (this) {
            case None _ -> refuse(ProblemType.PASS_MISSING, "Send Authorization: Bearer and the pass from your mail.");
            case NotOurs _ -> EventPath.of(eventId, _ -> refused());
            case Signed(var pass) -> EventPath.of(eventId, event -> opening(event, pass, answer));
        };
    }

    private static HttpResponse<?> opening(
            EventId event, Pass pass, Function<Pass, Optional<? extends HttpResponse<?>>> answer) {
        var opened = pass.event().equals(event) ? answer.apply(pass) : Optional.<HttpResponse<?>>empty();
        return opened.<HttpResponse<?>>map(Function.identity()).orElseGet(ShownPass::refused);
    }

    private static HttpResponse<?> refused() {
        return refuse(ProblemType.PASS_REFUSED, "Ask for a new one by mail.");
    }

    private static HttpResponse<?> refuse(ProblemType type, String detail) {
        return Problem.answer(type, detail).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"registration\"");
    }
}
