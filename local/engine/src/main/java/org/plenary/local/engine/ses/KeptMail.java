package org.plenary.local.engine.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A mail as JSON; its number is its line's. */
final class KeptMail {

    private KeptMail() {}

    static ObjectNode json(Mail mail) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", mail.id())
                .put("from", mail.from())
                .put("subject", mail.subject())
                .put("text", mail.text())
                .put("html", mail.html())
                .put("sentAt", mail.sentAt().toString());
        json.set("options", mail.options());
        var to = json.putArray("to");
        mail.to().forEach(to::add);
        return json;
    }

    static Mail mail(JsonNode json, long number) {
        return new Mail(
                number,
                json.path("id").asText(),
                json.path("from").asText(),
                texts(json.path("to")),
                json.path("subject").asText(),
                json.path("text").asText(),
                json.path("html").asText(),
                json.path("options"),
                Instant.parse(json.path("sentAt").asText()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
