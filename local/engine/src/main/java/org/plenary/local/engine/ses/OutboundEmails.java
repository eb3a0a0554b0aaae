package org.plenary.local.engine.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.plenary.local.engine.stub.StubReply;
import org.plenary.local.engine.stub.StubRequest;

/**
 * SES v2's SendEmail with simple content. Two kinds of recipient never get theirs, to try what SES refuses: an address
 * that begins with {@code reject} is MessageRejected, one that begins with {@code throttle} meets TooManyRequests.
 */
final class OutboundEmails {

    private static final int MOST_RECIPIENTS = 50;
    private static final List<String> OPTIONS =
            List.of("ReplyToAddresses", "EmailTags", "ConfigurationSetName", "ListManagementOptions");

    private final Inbox inbox;
    private final Clock clock;

    OutboundEmails(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    StubReply answer(StubRequest request) {
        return request.method().equals("POST") && request.path().equals("/v2/email/outbound-emails")
                ? send(request.body())
                : StubReply.refused(404, "NotFoundException", "Not played here: " + request.path());
    }

    private StubReply send(JsonNode mail) {
        var recipients = recipients(mail.path("Destination"));
        var content = mail.path("Content").path("Simple");
        if (mail.path("FromEmailAddress").asText().isBlank()) {
            return bad("FromEmailAddress is missing");
        }
        if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
            return bad("A mail goes to 1 to %d recipients".formatted(MOST_RECIPIENTS));
        }
        if (data(content, "/Subject").isEmpty()
                || (data(content, "/Body/Text").isEmpty()
                        && data(content, "/Body/Html").isEmpty())) {
            return bad("Only Content.Simple is played here, with a Subject and a Body of Text, Html or both");
        }
        return deliver(mail, recipients, content);
    }

    private StubReply deliver(JsonNode mail, List<String> recipients, JsonNode content) {
        if (recipients.stream().map(Addresses::bare).anyMatch(address -> address.startsWith("reject"))) {
            return StubReply.refused(400, "MessageRejected", "The recipient's address is one to try a rejection with");
        }
        if (recipients.stream().map(Addresses::bare).anyMatch(address -> address.startsWith("throttle"))) {
            return StubReply.refused(429, "TooManyRequestsException", "Maximum sending rate exceeded");
        }
        var sent = inbox.add(
                mail.path("FromEmailAddress").asText(),
                recipients,
                data(content, "/Subject"),
                data(content, "/Body/Text"),
                data(content, "/Body/Html"),
                options(mail, content),
                clock.instant());
        return StubReply.ok(JsonNodeFactory.instance.objectNode().put("MessageId", sent.id()));
    }

    private static List<String> recipients(JsonNode destination) {
        List<String> recipients = new ArrayList<>();
        for (String kind : List.of("ToAddresses", "CcAddresses", "BccAddresses")) {
            destination.path(kind).forEach(address -> recipients.add(address.asText()));
        }
        return recipients;
    }

    private static ObjectNode options(JsonNode mail, JsonNode content) {
        var options = JsonNodeFactory.instance.objectNode();
        OPTIONS.stream().filter(mail::has).forEach(option -> options.set(option, mail.get(option)));
        if (content.has("Headers")) {
            options.set("Headers", content.get("Headers"));
        }
        return options;
    }

    private static String data(JsonNode content, String part) {
        return content.at(part + "/Data").asText();
    }

    private static StubReply bad(String message) {
        return StubReply.refused(400, "BadRequestException", message);
    }
}
