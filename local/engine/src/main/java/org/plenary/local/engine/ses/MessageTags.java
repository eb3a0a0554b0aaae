package org.plenary.local.engine.ses;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rules of a mail's tags: name and value of 1 to 256 ASCII letters, digits, underscores and dashes.
 * Source: SES API Reference v2, MessageTag.
 */
final class MessageTags {

    private static final int LONGEST = 256;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]*");

    private MessageTags() {}

    /** What SES has against the tags; empty where it takes them. */
    static Optional<String> objection(JsonNode tags) {
        return StreamSupport.stream(tags.spliterator(), false)
                .flatMap(tag -> Stream.of(objection("name", tag.path("Name")), objection("value", tag.path("Value"))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> objection(String part, JsonNode node) {
        var text = node.asText();
        if (text.isEmpty()) {
            return Optional.of("The tag %s must be specified.".formatted(part));
        }
        if (text.length() > LONGEST) {
            return Optional.of("The tag %s has more than %d characters.".formatted(part, LONGEST));
        }
        return ALLOWED.matcher(text).matches()
                ? Optional.empty()
                : Optional.of("Invalid tag %s <%s>: only alphanumeric ASCII characters, '_', and '-' are allowed."
                        .formatted(part, text));
    }
}
