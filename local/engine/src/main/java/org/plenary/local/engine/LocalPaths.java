package org.plenary.local.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpHandler;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.gateway.Gateway;
import org.plenary.local.engine.gateway.SchedulePaths;

/** The engine's own paths: {@code /_local} says where everything is, below it are the inbox, the functions' calls and their schedules. */
record LocalPaths(Engine engine, Map<String, ?> more, HttpHandler inboxPage) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void addTo(Gateway gateway) {
        var description = json(description());
        gateway.jsonAt("/_local", () -> description);
        gateway.jsonAt(
                "/_local/calls", () -> json(Map.of("functions", engine.calls().byFunction())));
        gateway.at("/_local/inbox", inboxPage);
        gateway.at(SchedulePaths.PATH, new SchedulePaths(engine.schedules()));
    }

    private Map<String, Object> description() {
        var members = new LinkedHashMap<String, Object>();
        members.put("api", engine.api());
        members.put("site", engine.api());
        members.put("inbox", engine.api() + "/_local/inbox");
        members.put("calls", engine.api() + "/_local/calls");
        members.put("dynamodb", engine.dynamoDbEndpoint());
        members.put("sqs", engine.sqsEndpoint());
        members.put("ssm", engine.ssmEndpoint());
        members.put("ses", engine.sesEndpoint());
        members.put("oidc", engine.oidc().issuer());
        members.put("region", LocalAccount.REGION);
        members.put("accessKeyId", LocalAccount.ACCESS_KEY_ID);
        members.put("secretAccessKey", LocalAccount.SECRET_ACCESS_KEY);
        members.put("tables", engine.tables());
        members.put("queues", engine.queues());
        members.put("schedules", schedules());
        members.putAll(more);
        return members;
    }

    /** Where each function that has a schedule is called by hand. */
    private Map<String, String> schedules() {
        var addresses = new TreeMap<String, String>();
        engine.schedules().functions().forEach(name -> addresses.put(name, engine.api() + SchedulePaths.PATH + name));
        return addresses;
    }

    private static String json(Map<String, ?> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
