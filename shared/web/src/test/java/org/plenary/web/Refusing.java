package org.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What a {@link RecordReader} said to a text. */
record Refusing(ProblemType type, Map<String, String> reasonsByPointer) {

    static <R extends Record> R read(String json, Class<R> type) {
        try {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            return new RecordReader().read(Json.parse(new ByteArrayInputStream(bytes)), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Refusing of(String json, Class<? extends Record> type) {
        var refused = catchThrowableOfType(BadRequest.class, () -> read(json, type));
        assertThat(refused).as("a refusal of %s", json).isNotNull();
        return new Refusing(
                refused.type(),
                refused.errors().stream()
                        .collect(Collectors.toMap(error -> String.valueOf(error.pointer()), Problem.Refused::detail)));
    }
}
