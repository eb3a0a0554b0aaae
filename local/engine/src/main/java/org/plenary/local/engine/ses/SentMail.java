package org.plenary.local.engine.ses;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.plenary.local.engine.account.LocalAccount;

/** A mail that was accepted, under the id that its sender was told. */
record SentMail(String id, Instant at, Submission mail) {

    /** Milliseconds, always three digits of them. */
    static final DateTimeFormatter TIMESTAMP =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /**
     * The {@code mail} of the events about it.
     * Source: SES Developer Guide, "Contents of event data that Amazon SES publishes to Amazon SNS".
     */
    ObjectNode json() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("timestamp", TIMESTAMP.format(at))
                .put("source", mail.from())
                .put("sourceArn", LocalAccount.arn("ses", "identity/" + mail.domain()))
                .put("sendingAccountId", LocalAccount.ID)
                .put("messageId", id)
                .put("headersTruncated", false);
        mail.recipients().forEach(json.putArray("destination")::add);
        addHeaders(json.putArray("headers"));
        addCommonHeaders(json.putObject("commonHeaders"));
        addTags(json.putObject("tags"));
        return json;
    }

    private void addHeaders(ArrayNode headers) {
        headers.addObject().put("name", "From").put("value", mail.from());
        headers.addObject().put("name", "To").put("value", String.join(", ", mail.recipients()));
        headers.addObject().put("name", "Subject").put("value", mail.subject());
        mail.options()
                .path("Headers")
                .forEach(header -> headers.addObject()
                        .put("name", header.path("Name").asText())
                        .put("value", header.path("Value").asText()));
    }

    private void addCommonHeaders(ObjectNode headers) {
        headers.putArray("from").add(mail.from());
        mail.recipients().forEach(headers.putArray("to")::add);
        headers.put("messageId", id).put("subject", mail.subject());
    }

    private void addTags(ObjectNode tags) {
        tags.putArray("ses:operation").add("SendEmail");
        tags.putArray("ses:configuration-set").add(mail.configurationSet());
        tags.putArray("ses:source-ip").add("127.0.0.1");
        tags.putArray("ses:from-domain").add(mail.domain());
        tags.putArray("ses:caller-identity").add(LocalAccount.ACCESS_KEY_ID);
        mail.options()
                .path("EmailTags")
                .forEach(tag -> tags.putArray(tag.path("Name").asText())
                        .add(tag.path("Value").asText()));
    }
}
