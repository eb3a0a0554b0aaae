package org.plenary.local.engine.template;

import java.util.List;
import java.util.stream.Stream;

/** One entry of a function's {@code Events}. */
record FunctionEvent(String function, String type, Fields properties) {

    /** A mapping can be switched off. */
    boolean isEnabled() {
        return properties.find("Enabled").isEmpty() || properties.flag("Enabled");
    }

    static List<FunctionEvent> of(List<Resource> functions) {
        return functions.stream().flatMap(FunctionEvent::of).toList();
    }

    private static Stream<FunctionEvent> of(Resource function) {
        return function.properties().fields("Events").entries().values().stream()
                .map(event -> of(function.logicalId(), event.asFields()));
    }

    private static FunctionEvent of(String function, Fields event) {
        var type = event.get("Type");
        var known = KnownType.EVENTS.get(type.asText());
        if (known == null) {
            throw type.place().refuse("the event type '%s' is not known here".formatted(type.asText()));
        }
        var properties = event.find("Properties").map(Value::asFields).orElseGet(() -> Fields.none(event.place()));
        known.properties().check(properties.mapping(), "an event of type " + type.asText());
        return new FunctionEvent(function, type.asText(), properties);
    }
}
