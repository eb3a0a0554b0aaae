package org.plenary.local.engine.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * What SendEmail is asked to send; whatever the request lacks is empty.
 *
 * @param recipients as written, copies included
 * @param options what else the request says (headers, tags, configuration set), as it says it
 */
record Submission(String from, List<String> recipients, String subject, String text, String html, JsonNode options) {

    private static final List<String> OPTIONS =
            List.of("ReplyToAddresses", "EmailTags", "ConfigurationSetName", "ListManagementOptions");

    Submission {
        recipients = List.copyOf(recipients);
    }

    static Submission of(JsonNode request) {
        var content = request.path("Content").path("Simple");
        return new Submission(
                request.path("FromEmailAddress").asText(),
                recipients(request.path("Destination")),
                data(content, "/Subject"),
                data(content, "/Body/Text"),
                data(content, "/Body/Html"),
                options(request, content));
    }

    /** Those of the recipients whose mail ends so. */
    List<String> recipients(Fate fate) {
        return recipients.stream().filter(each -> Fate.of(each) == fate).toList();
    }

    /** Empty where the mail is sent without one. */
    String configurationSet() {
        return options.path("ConfigurationSetName").asText();
    }

    /** The domain of the sender. */
    String domain() {
        var address = Addresses.bare(from);
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static List<String> recipients(JsonNode destination) {
        List<String> recipients = new ArrayList<>();
        for (String kind : List.of("ToAddresses", "CcAddresses", "BccAddresses")) {
            destination.path(kind).forEach(address -> recipients.add(address.asText()));
        }
        return recipients;
    }

    private static JsonNode options(JsonNode request, JsonNode content) {
        var options = JsonNodeFactory.instance.objectNode();
        OPTIONS.stream().filter(request::has).forEach(option -> options.set(option, request.get(option)));
        if (content.has("Headers")) {
            options.set("Headers", content.get("Headers"));
        }
        return options;
    }

    private static String data(JsonNode content, String part) {
        return content.at(part + "/Data").asText();
    }
}
