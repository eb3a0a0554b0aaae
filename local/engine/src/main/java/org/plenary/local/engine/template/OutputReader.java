package org.plenary.local.engine.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what the template tells of itself; an output whose condition does not hold is checked and left out. */
final class OutputReader {

    private final Scope scope;

    private OutputReader(Scope scope) {
        this.scope = scope;
    }

    /** The values by name, in the order of the file. */
    static Map<String, String> read(Raw raw, Scope scope) {
        var reader = new OutputReader(scope);
        var outputs = new LinkedHashMap<String, String>();
        raw.entriesOf("Outputs")
                .forEach((name, output) -> reader.value(output).ifPresent(value -> outputs.put(name, value)));
        return outputs;
    }

    private Optional<String> value(Raw output) {
        var entries = output.entries();
        entries.forEach((key, value) -> {
            switch (key) {
                case "Value", "Condition", "Description", "Export" -> {}
                default -> throw value.place().refuse("is not known here of an output");
            }
        });
        var condition = entries.get("Condition");
        boolean effective = condition == null || scope.condition(condition.text(), condition.place());
        return Optional.ofNullable(entries.get("Value"))
                .map(value -> new Evaluation(effective ? scope : scope.withoutEffect()).required(value))
                .map(Value::asText)
                .filter(_ -> effective);
    }
}
