package org.plenary.aws.challenge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plenary.domain.Unavailable;
import org.plenary.domain.challenge.Challenge.Outcome;

/** What a verifier says; members that are not these two are passed over. */
record SiteverifyAnswer(boolean success, List<String> errorCodes) {
    /** What the visitor's token alone may be the reason of. */
    private static final Set<String> OF_THE_TOKEN =
            Set.of("missing-input-response", "invalid-input-response", "timeout-or-duplicate");

    /** What we or the verifier may be the reason of, as far as it is known: an invented code may quote anything. */
    private static final Set<String> OF_OURS =
            Set.of("missing-input-secret", "invalid-input-secret", "bad-request", "internal-error");

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * @throws IOException where it is not a JSON object
     */
    static SiteverifyAnswer read(byte[] json) throws IOException {
        boolean success = false;
        var codes = new ArrayList<String>();
        try (var parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                switch (name) {
                    case "success" -> success = value == JsonToken.VALUE_TRUE;
                    case "error-codes" -> addTexts(parser, codes);
                    default -> parser.skipChildren();
                }
            }
        }
        return new SiteverifyAnswer(success, List.copyOf(codes));
    }

    Outcome outcome() {
        if (success) {
            return Outcome.PASSED;
        }
        if (!OF_THE_TOKEN.containsAll(errorCodes)) {
            throw new Unavailable("the challenge's verifier refuses us or fails: "
                    + errorCodes.stream().filter(OF_OURS::contains).toList());
        }
        return Outcome.REFUSED;
    }

    private static void addTexts(JsonParser parser, List<String> texts) throws IOException {
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(parser.getText());
        }
    }
}
