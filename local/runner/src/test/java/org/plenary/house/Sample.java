package org.plenary.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A sample event under events/. */
record Sample(Path file, JsonNode event) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static List<Sample> all() {
        return in(House.file("events"));
    }

    static List<Sample> of(HouseModule function) {
        return in(House.file("events").resolve(function.name()));
    }

    private static List<Sample> in(Path folder) {
        return House.filesUnder(folder).stream()
                .filter(file -> file.toString().endsWith(".json"))
                .map(file -> new Sample(file, parse(House.text(file))))
                .toList();
    }

    /** The text as JSON; refused where it is anything else, or more, or names a field twice. */
    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    boolean isHttp() {
        return event.has("routeKey");
    }

    String routeKey() {
        return event.path("routeKey").asText();
    }

    JsonNode request() {
        return event.at("/requestContext/http");
    }

    /** The records of a batch that come from a service, {@code aws:sqs}. */
    Stream<JsonNode> records(String source) {
        return StreamSupport.stream(event.path("Records").spliterator(), false)
                .filter(record -> record.path("eventSource").asText().equals(source));
    }

    boolean hasBody() {
        return event.has("body");
    }

    JsonNode body() {
        return parse(event.path("body").asText());
    }

    @Override
    public String toString() {
        return House.file("events").relativize(file).toString();
    }
}
