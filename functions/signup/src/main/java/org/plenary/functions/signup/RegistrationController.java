package org.plenary.functions.signup;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.domain.event.EventId;
import org.plenary.web.JsonBody;
import org.plenary.web.Problem;
import org.plenary.web.ProblemType;

/** Registrations for one event, as people make them and see their own. */
@Controller("/api/events/{eventId}/registrations")
final class RegistrationController {
    private static final String BEARER = "Bearer ";

    private final Signup signup;
    private final SendPassAgain sendPassAgain;
    private final MyRegistration myRegistration;

    RegistrationController(Signup signup, SendPassAgain sendPassAgain, MyRegistration myRegistration) {
        this.signup = signup;
        this.sendPassAgain = sendPassAgain;
        this.myRegistration = myRegistration;
    }

    @Post
    HttpResponse<?> signUp(String eventId, @JsonBody SignupRequest request) {
        return ofEvent(eventId, event -> switch (signup.signUp(event, request.attendee(), request.wish())) {
            case Signup.Outcome.Accepted _ -> accepted();
            case Signup.Outcome.NoSuchEvent _ -> noSuchEvent();
            case Signup.Outcome.NotOpenYet(var opensAt) ->
                Problem.answer(ProblemType.REGISTRATION_NOT_OPEN, "Registration opens at " + opensAt + ".");
            case Signup.Outcome.Closed _ ->
                Problem.answer(ProblemType.REGISTRATION_CLOSED, "This event takes no more registrations.");
            case Signup.Outcome.Cancelled _ ->
                Problem.answer(ProblemType.EVENT_CANCELLED, "This event does not take place.");
        });
    }

    @Post("/pass")
    HttpResponse<?> sendPassAgain(String eventId, @JsonBody PassRequest request) {
        return ofEvent(eventId, event -> switch (sendPassAgain.send(event, request.email())) {
            case ACCEPTED -> accepted();
            case NO_SUCH_EVENT -> noSuchEvent();
        });
    }

    @Get("/me")
    HttpResponse<?> me(String eventId, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return challenge(ProblemType.PASS_MISSING, "Send Authorization: Bearer and the pass from your mail.");
        }
        return ofEvent(
                eventId,
                event -> myRegistration
                        .openedBy(authorization.substring(BEARER.length()).strip(), event)
                        .<HttpResponse<?>>map(registration -> HttpResponse.ok(RegistrationView.of(registration))
                                .header(HttpHeaders.CACHE_CONTROL, "no-store"))
                        .orElseGet(() -> challenge(ProblemType.PASS_REFUSED, "Ask for a new one by mail.")));
    }

    private static HttpResponse<?> accepted() {
        return HttpResponse.accepted().body(Accepted.ANSWER);
    }

    private static HttpResponse<?> challenge(ProblemType type, String detail) {
        return Problem.answer(type, detail).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"registration\"");
    }

    private static HttpResponse<?> noSuchEvent() {
        return Problem.answer(ProblemType.EVENT_NOT_FOUND, "No public event has this id.");
    }

    private static HttpResponse<?> ofEvent(String eventId, Function<EventId, HttpResponse<?>> answer) {
        return EventId.parse(eventId).<HttpResponse<?>>map(answer).orElseGet(RegistrationController::noSuchEvent);
    }
}
