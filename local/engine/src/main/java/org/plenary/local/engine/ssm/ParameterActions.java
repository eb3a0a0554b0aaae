package org.plenary.local.engine.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.stub.StubReply;
import org.plenary.local.engine.stub.StubRequest;

/** The actions of {@code AmazonSSM} on parameters, in its JSON protocol. */
final class ParameterActions {

    private static final int LARGEST_PAGE = 10;

    private final ParameterStore store;

    ParameterActions(ParameterStore store) {
        this.store = store;
    }

    StubReply answer(StubRequest request) {
        var body = request.body();
        return switch (request.action()) {
            case "AmazonSSM.GetParameter" -> get(body);
            case "AmazonSSM.GetParameters" -> getAll(body);
            case "AmazonSSM.GetParametersByPath" -> getByPath(body);
            case "AmazonSSM.PutParameter" -> put(body);
            default -> StubReply.refused(400, "UnknownOperationException", "Not played here: " + request.action());
        };
    }

    private StubReply get(JsonNode body) {
        String name = body.path("Name").asText();
        return store.get(name)
                .map(parameter -> StubReply.ok(object().set("Parameter", json(parameter, body))))
                .orElseGet(() -> StubReply.refused(400, "ParameterNotFound", "No parameter " + name));
    }

    private StubReply getAll(JsonNode body) {
        var found = JsonNodeFactory.instance.arrayNode();
        var missing = JsonNodeFactory.instance.arrayNode();
        for (JsonNode name : body.path("Names")) {
            store.get(name.asText()).ifPresentOrElse(p -> found.add(json(p, body)), () -> missing.add(name));
        }
        var reply = object();
        reply.set("Parameters", found);
        reply.set("InvalidParameters", missing);
        return StubReply.ok(reply);
    }

    private StubReply getByPath(JsonNode body) {
        if (body.has("ParameterFilters")) {
            return invalid("ParameterFilters is not played here");
        }
        String path = body.path("Path").asText();
        int limit = body.path("MaxResults").asInt(LARGEST_PAGE);
        if (!path.startsWith("/") || limit < 1 || limit > LARGEST_PAGE) {
            return invalid("Path must begin with a slash and MaxResults be 1 to " + LARGEST_PAGE);
        }
        boolean recursive = body.path("Recursive").asBoolean();
        var found = store.under(path, recursive, body.path("NextToken").asText(), limit + 1);
        return StubReply.ok(page(found, limit, body));
    }

    /** One more than the page holds was read, to tell the last page from the others. */
    private static ObjectNode page(List<Parameter> found, int limit, JsonNode body) {
        var page = object();
        var parameters = page.putArray("Parameters");
        found.stream().limit(limit).forEach(parameter -> parameters.add(json(parameter, body)));
        if (found.size() > limit) {
            page.put("NextToken", found.get(limit - 1).name());
        }
        return page;
    }

    private StubReply put(JsonNode body) {
        String name = body.path("Name").asText();
        String value = body.path("Value").asText();
        Optional<Parameter.Type> type = type(name, body);
        if (name.isEmpty() || value.isEmpty() || type.isEmpty()) {
            return invalid("A parameter needs Name, Value and a known Type");
        }
        if (body.path("Overwrite").asBoolean()) {
            return stored(store.put(name, type.get(), value).version());
        }
        return store.putIfAbsent(name, type.get(), value)
                ? stored(1)
                : StubReply.refused(400, "ParameterAlreadyExists", "There is a parameter " + name);
    }

    /** Without a Type the one that it has stays. */
    private Optional<Parameter.Type> type(String name, JsonNode body) {
        String wanted = body.path("Type").asText();
        return wanted.isEmpty()
                ? store.get(name).map(Parameter::type)
                : Stream.of(Parameter.Type.values())
                        .filter(type -> type.name().equals(wanted))
                        .findFirst();
    }

    private static StubReply stored(long version) {
        return StubReply.ok(object().put("Version", version).put("Tier", "Standard"));
    }

    private static StubReply invalid(String message) {
        return StubReply.refused(400, "ValidationException", message);
    }

    private static ObjectNode json(Parameter parameter, JsonNode request) {
        String resource = "parameter" + (parameter.name().startsWith("/") ? "" : "/") + parameter.name();
        return object().put("Name", parameter.name())
                .put("Type", parameter.type().name())
                .put("Value", parameter.shown(request.path("WithDecryption").asBoolean()))
                .put("Version", parameter.version())
                .put("LastModifiedDate", parameter.modifiedAt().toEpochMilli() / 1000.0)
                .put("ARN", LocalAccount.arn("ssm", resource))
                .put("DataType", "text");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
