package org.plenary.local.engine.ssm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.plenary.local.engine.data.ReplacedFile;

/** All parameters in one file, in the clear: the secrets of a local system guard nothing but that system. */
record ParameterFile(ReplacedFile file) {

    List<Parameter> read() {
        return file.read().properties().stream()
                .map(entry -> parameter(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Parameter parameter(String name, JsonNode kept) {
        return new Parameter(
                name,
                Parameter.Type.valueOf(kept.path("type").asText()),
                kept.path("value").asText(),
                kept.path("version").asLong(),
                Instant.parse(kept.path("modifiedAt").asText()));
    }

    void write(Collection<Parameter> parameters) {
        var all = JsonNodeFactory.instance.objectNode();
        parameters.forEach(parameter -> all.putObject(parameter.name())
                .put("type", parameter.type().name())
                .put("value", parameter.value())
                .put("version", parameter.version())
                .put("modifiedAt", parameter.modifiedAt().toString()));
        file.replace(all);
    }
}
