package org.plenary.aws.notice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.plenary.domain.event.EventId;
import org.plenary.domain.notice.MailFeedback;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.RegistrationId;
import org.plenary.domain.registration.Suppression;

/**
 * What SES tells of a mail that bounced or was complained of: kinds, moments and ids. Of the person, whose address and name SES tells
 * too, nothing is kept. Source: SES Developer Guide, "Contents of event data that Amazon SES publishes to Amazon SNS".
 */
public final class FeedbackMessage {
    private static final JsonFactory JSON = new JsonFactory();
    /** Where SES writes each field. A letter of ours has them flat, under their own names. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("/eventType", "eventType"),
            Map.entry("/bounce/bounceType", "kind"),
            Map.entry("/bounce/timestamp", "at"),
            Map.entry("/bounce/feedbackId", "feedbackId"),
            Map.entry("/complaint/complaintFeedbackType", "kind"),
            Map.entry("/complaint/timestamp", "at"),
            Map.entry("/complaint/feedbackId", "feedbackId"),
            Map.entry("/mail/messageId", "messageId"),
            Map.entry("/mail/tags/eventId/0", "eventId"),
            Map.entry("/mail/tags/registrationId/0", "registrationId"),
            Map.entry("/mail/tags/epoch/0", "epoch"),
            Map.entry("/kind", "kind"),
            Map.entry("/at", "at"),
            Map.entry("/feedbackId", "feedbackId"),
            Map.entry("/messageId", "messageId"),
            Map.entry("/eventId", "eventId"),
            Map.entry("/registrationId", "registrationId"),
            Map.entry("/epoch", "epoch"));
    /** No address and no prose, whatever stands where an id should. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_.:+-]{1,200}");
    /** What SES sends to a topic that is named to it for the first time, and no JSON. */
    private static final String VALIDATION = "Successfully validated SNS topic";

    private static final String VALIDATED = "Validated";

    private final Map<String, String> fields;

    private FeedbackMessage(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Reads a message's body, whatever it is: what cannot be read is missing. */
    public static FeedbackMessage read(String body) {
        var fields = new TreeMap<String, String>();
        if (body.startsWith(VALIDATION)) {
            fields.put("eventType", VALIDATED);
        }
        try (var json = JSON.createParser(body)) {
            readInto(fields, json);
        } catch (IOException _) {
            // The cause would quote the body. What was read before is told with the dead letter.
        }
        return new FeedbackMessage(fields);
    }

    private static void readInto(Map<String, String> fields, JsonParser json) throws IOException {
        for (var token = json.nextToken(); token != null; token = json.nextToken()) {
            var field = PLACES.get(json.getParsingContext().pathAsPointer().toString());
            if (field != null && token == JsonToken.VALUE_STRING && isHarmless(json.getText())) {
                fields.put(field, json.getText());
            }
        }
    }

    private static boolean isHarmless(String text) {
        return HARMLESS.matcher(text).matches();
    }

    /** What it says, or nothing where it is not about a mail of ours, or none of the events that we asked for. */
    public Optional<MailFeedback> feedback() {
        return switch (field("eventType")) {
            case "Bounce" ->
                field("kind").equals("Permanent")
                        ? suppresses(Suppression.Reason.BOUNCED)
                        : Optional.of(new MailFeedback.NotThisTime());
            // Somebody told the mail server that it is no spam after all.
            case "Complaint" ->
                field("kind").equals("not-spam")
                        ? Optional.of(new MailFeedback.Nothing())
                        : suppresses(Suppression.Reason.COMPLAINED);
            case VALIDATED -> Optional.of(new MailFeedback.Nothing());
            default -> Optional.empty();
        };
    }

    private Optional<MailFeedback> suppresses(Suppression.Reason reason) {
        try {
            var about = new MailReference(
                    new EventId(field("eventId")),
                    new RegistrationId(field("registrationId")),
                    Integer.parseInt(field("epoch")));
            return Optional.of(new MailFeedback.Suppresses(about, new Suppression(reason, Instant.parse(field("at")))));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The same without anything of the person, which reads the same: what may be kept, and sent again. */
    public String letter() {
        var letter = new StringWriter();
        try (var json = JSON.createGenerator(letter)) {
            json.writeStartObject();
            for (var field : fields.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return letter.toString();
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
