package org.plenary.local.engine.gateway;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;
import org.plenary.local.engine.mapping.InvocationResult;
import org.plenary.local.engine.mapping.Schedules;

/**
 * {@code POST /_local/schedules/{function}} calls a function that has a schedule now and answers what it answered: 200 with its
 * JSON, or 500 with the error as Lambda words it. A body, which must be JSON, takes the place of the schedule's input.
 */
public record SchedulePaths(Schedules schedules) implements HttpHandler {

    public static final String PATH = "/_local/schedules/";

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var function = exchange.getRequestURI().getPath().substring(PATH.length());
        byte[] body = exchange.getRequestBody().readAllBytes();
        reply(exchange.getRequestMethod(), function, body).send(exchange);
    }

    private Reply reply(String method, String function, byte[] body) {
        if (!method.equals("POST")) {
            return Reply.notFound();
        }
        if (body.length > 0 && !isJson(body)) {
            return Reply.message(400, "The body is no JSON");
        }
        return call(function, body).map(SchedulePaths::reply).orElseGet(Reply::notFound);
    }

    private Optional<InvocationResult> call(String function, byte[] body) {
        return body.length == 0 ? schedules.call(function) : schedules.call(function, body);
    }

    private static boolean isJson(byte[] body) {
        try {
            return !JSON.readTree(body).isMissingNode();
        } catch (IOException broken) {
            return false;
        }
    }

    private static Reply reply(InvocationResult result) {
        return switch (result) {
            case InvocationResult.Answered(var json) ->
                json.length == 0 ? Reply.json(200, "null") : Reply.of(200, Reply.JSON, json);
            case InvocationResult.Failed(var type, var message) -> failed(type, message);
            case InvocationResult.TimedOut() -> failed("Sandbox.Timedout", "The function did not answer in time");
        };
    }

    private static Reply failed(String type, String message) {
        var error = JsonNodeFactory.instance.objectNode().put("errorType", type).put("errorMessage", message);
        return Reply.json(500, error.toString());
    }
}
