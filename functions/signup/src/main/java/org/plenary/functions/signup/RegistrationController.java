package org.plenary.functions.signup;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import org.plenary.domain.network.Network;
import org.plenary.web.JsonBody;

/** Registrations for one event, as anybody may ask for them. */
@Controller("/api/events/{eventId}/registrations")
final class RegistrationController {
    private final Signup signup;
    private final SendPassAgain sendPassAgain;
    private final ChallengeGate gate;

    RegistrationController(Signup signup, SendPassAgain sendPassAgain, ChallengeGate gate) {
        this.signup = signup;
        this.sendPassAgain = sendPassAgain;
        this.gate = gate;
    }

    @Post
    HttpResponse<?> signUp(String eventId, Network from, @JsonBody SignupRequest request) {
        return gate.before(
                request.challenge(),
                () -> EventPath.of(
                        eventId,
                        event -> SignupAnswers.to(signup.signUp(event, request.attendee(), request.wish(), from))));
    }

    @Post("/pass")
    HttpResponse<?> sendPassAgain(String eventId, @JsonBody PassRequest request) {
        return gate.before(
                request.challenge(),
                () -> EventPath.of(eventId, event -> switch (sendPassAgain.send(event, request.email())) {
                    case ACCEPTED -> SignupAnswers.accepted();
                    case NO_SUCH_EVENT -> SignupAnswers.noSuchEvent();
                }));
    }
}
