package org.plenary.functions.events;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.plenary.testkit.Backend;
import org.plenary.testkit.HttpLambda;
import org.plenary.testkit.HttpLambda.Reply;
import org.plenary.testkit.HttpSample;

/** The function as tests use it: its real handler on a database of its own, called by an organiser of {@code acme}. */
final class EventsFunction {
    private static final HttpSample PUT = HttpSample.of("events/create-event.json");
    private static final HttpSample CHANGE = HttpSample.of("events/change-event.json");
    private static final HttpSample GET = HttpSample.of("events/get-event.json");
    private static final HttpSample LIST = HttpSample.of("events/list-events.json");
    private static final HttpSample DELETE = HttpSample.of("events/delete-event.json");
    private static final HttpSample PUBLIC = HttpSample.of("events/get-public-event.json");

    private final HttpLambda<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> lambda = new HttpLambda<>(
            new EventsHandler(ApplicationContext.builder()
                    .properties(Backend.start().environment())
                    .start()),
            APIGatewayV2HTTPEvent.class,
            APIGatewayV2HTTPResponse.class);

    /** The sample's event as a draft, under this id. */
    static HttpSample draft(String eventId) {
        return acme(PUT, eventId);
    }

    /** The sample's event, published; without a precondition. */
    static HttpSample published(String eventId) {
        return acme(CHANGE, eventId).header("if-match", "");
    }

    Reply send(HttpSample request) {
        return lambda.send(request);
    }

    Reply get(String eventId) {
        return send(acme(GET, eventId));
    }

    Reply list(String limit, String next) {
        return send(listing(limit, next));
    }

    static HttpSample listing(String limit, String next) {
        var acme = LIST.path(Map.of("organisationId", "acme")).groups("[organiser:acme]");
        return next.isEmpty() ? acme.query("limit", limit) : acme.query("next", next);
    }

    Reply delete(String eventId) {
        return send(deletion(eventId));
    }

    static HttpSample deletion(String eventId) {
        return acme(DELETE, eventId).header("if-match", "");
    }

    Reply getPublic(String eventId, String ifNoneMatch) {
        return send(PUBLIC.path(Map.of("eventId", eventId)).header("if-none-match", ifNoneMatch));
    }

    private static HttpSample acme(HttpSample sample, String eventId) {
        return sample.path(Map.of("organisationId", "acme", "eventId", eventId)).groups("[organiser:acme]");
    }
}
