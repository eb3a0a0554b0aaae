package org.plenary.local.engine.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * The answer to an SDK client.
 *
 * @param error the error's type, from which the client makes its exception; empty for none
 */
public record StubReply(int status, String error, JsonNode body) {

    public static StubReply ok(JsonNode body) {
        return new StubReply(200, "", body);
    }

    /** A refusal that the client throws as the exception of this type. */
    public static StubReply refused(int status, String error, String message) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("__type", error);
        body.put("message", message);
        return new StubReply(status, error, body);
    }
}
