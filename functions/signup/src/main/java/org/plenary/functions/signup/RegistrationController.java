package org.plenary.functions.signup;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import org.plenary.web.JsonBody;

/** Registrations for one event, as anybody may ask for them. */
@Controller("/api/events/{eventId}/registrations")
final class RegistrationController {
    private final Signup signup;
    private final SendPassAgain sendPassAgain;

    RegistrationController(Signup signup, SendPassAgain sendPassAgain) {
        this.signup = signup;
        this.sendPassAgain = sendPassAgain;
    }

    @Post
    HttpResponse<?> signUp(String eventId, @JsonBody SignupRequest request) {
        return EventPath.of(
                eventId, event -> SignupAnswers.to(signup.signUp(event, request.attendee(), request.wish())));
    }

    @Post("/pass")
    HttpResponse<?> sendPassAgain(String eventId, @JsonBody PassRequest request) {
        return EventPath.of(eventId, event -> switch (sendPassAgain.send(event, request.email())) {
            case ACCEPTED -> SignupAnswers.accepted();
            case NO_SUCH_EVENT -> SignupAnswers.noSuchEvent();
        });
    }
}
