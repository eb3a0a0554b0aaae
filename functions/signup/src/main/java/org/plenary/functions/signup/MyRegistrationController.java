package org.plenary.functions.signup;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.Optional;
import org.plenary.domain.registration.Registration;
import org.plenary.web.JsonBody;

/** One's own registration, by the pass: everything that a person may do with it. */
@Controller("/api/events/{eventId}/registrations/me")
final class MyRegistrationController {
    private final MyRegistration mine;
    private final Renewal renewal;
    private final Export export;
    private final Forgetting forgetting;

    MyRegistrationController(MyRegistration mine, Renewal renewal, Export export, Forgetting forgetting) {
        this.mine = mine;
        this.renewal = renewal;
        this.export = export;
        this.forgetting = forgetting;
    }

    @Get
    HttpResponse<?> view(String eventId, ShownPass shown) {
        return shown.opening(eventId, pass -> view(mine.openedBy(pass)));
    }

    @Post("/correction")
    HttpResponse<?> correct(String eventId, ShownPass shown, @JsonBody CorrectionRequest request) {
        var correction = request.correction();
        return shown.opening(
                eventId, pass -> view(mine.after((registration, now) -> registration.correct(correction, now), pass)));
    }

    @Post("/cancellation")
    HttpResponse<?> cancel(String eventId, ShownPass shown) {
        return shown.opening(eventId, pass -> view(mine.after((registration, _) -> registration.cancel(), pass)));
    }

    @Post("/renewal")
    HttpResponse<?> renew(String eventId, ShownPass shown) {
        return shown.opening(eventId, pass -> renewal.renew(pass).map(SignupAnswers::to));
    }

    @Get("/export")
    HttpResponse<?> export(String eventId, ShownPass shown) {
        return shown.opening(
                eventId,
                pass -> export.of(pass)
                        .map(everything -> HttpResponse.ok(everything)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"registration.json\"")));
    }

    @Post("/erasure")
    HttpResponse<?> erase(String eventId, ShownPass shown) {
        return shown.opening(eventId, pass -> switch (forgetting.forget(pass)) {
            case FORGOTTEN -> Optional.of(HttpResponse.noContent());
            case PASS_REFUSED -> Optional.empty();
        });
    }

    private static Optional<HttpResponse<?>> view(Optional<Registration> registration) {
        return registration.map(RegistrationView::of).map(HttpResponse::ok);
    }
}
