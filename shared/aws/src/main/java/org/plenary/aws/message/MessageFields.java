package org.plenary.aws.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A message's body: one JSON object of texts. */
public final class MessageFields {
    private static final JsonFactory JSON = new JsonFactory();

    private MessageFields() {}

    /** The body, its fields in the order of their names. */
    public static String write(Map<String, String> fields) {
        var body = new StringWriter();
        try (var json = JSON.createGenerator(body)) {
            json.writeStartObject();
            for (var field : new TreeMap<>(fields).entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return body.toString();
    }

    /**
     * Its texts; what else is in it is passed over.
     *
     * @throws IllegalArgumentException when it is no JSON object
     */
    public static Map<String, String> read(String body) {
        try (var json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a message is a JSON object");
            }
            return texts(json);
        } catch (IOException _) {
            // Without the cause: it quotes the body.
            throw new IllegalArgumentException("a message is a JSON object");
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
