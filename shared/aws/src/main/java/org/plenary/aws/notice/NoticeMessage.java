package org.plenary.aws.notice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.plenary.domain.event.EventId;
import org.plenary.domain.notice.Notice;
import org.plenary.domain.registration.RegistrationId;

/** A notice as a message's body: JSON with {@code eventId} and {@code registrationId}. */
public final class NoticeMessage {
    private static final JsonFactory JSON = new JsonFactory();

    private NoticeMessage() {}

    public static String write(Notice notice) {
        var body = new StringWriter();
        try (var json = JSON.createGenerator(body)) {
            json.writeStartObject();
            json.writeStringField("eventId", notice.event().value());
            json.writeStringField("registrationId", notice.registration().value());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return body.toString();
    }

    /**
     * Reads a body. Fields that it does not know are passed over: another version may have written them, as the one before did a kind.
     *
     * @throws IllegalArgumentException when it is not that of a notice
     */
    public static Notice read(String body) {
        var fields = texts(body);
        return new Notice(
                new EventId(fields.getOrDefault("eventId", "")),
                new RegistrationId(fields.getOrDefault("registrationId", "")));
    }

    private static Map<String, String> texts(String body) {
        try (var json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a notice is a JSON object");
            }
            return texts(json);
        } catch (IOException _) {
            // Without the cause: it quotes the body.
            throw new IllegalArgumentException("a notice is a JSON object");
        }
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        var texts = new HashMap<String, String>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING) {
                texts.put(name, json.getText());
            } else {
                json.skipChildren();
            }
        }
        return texts;
    }
}
