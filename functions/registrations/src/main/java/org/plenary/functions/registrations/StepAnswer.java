package org.plenary.functions.registrations;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.util.function.Supplier;
import org.plenary.web.Problem;
import org.plenary.web.ProblemType;

/** What an organiser is told of a step. */
final class StepAnswer {
    private StepAnswer() {}

    /** The answer to a step that was taken, or else the problem. */
    static HttpResponse<?> of(Step step, Supplier<HttpResponse<?>> taken) {
        return switch (step) {
            case Step.Taken _ -> taken.get();
            case Step.NotPossible _ ->
                Problem.answer(ProblemType.REGISTRATION_CANCELLED, "Only who is registered is sent a pass.");
            case Step.AddressTaken _ ->
                Problem.answer(ProblemType.ADDRESS_TAKEN, "Another registration of this event has the address.");
            case Step.NobodyThere _ -> OrganisersEvents.nobodyThere();
            case Step.Overtaken _ ->
                Problem.answer(ProblemType.UNAVAILABLE, "Others are changing it too. Please try again in a moment.")
                        .header(HttpHeaders.RETRY_AFTER, "1");
        };
    }
}
