package org.plenary.local.engine.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Which names a value may and must have, as deep as the engine reads them. */
sealed interface Shape {

    /** Refuses what the shape does not have; {@code owner} is what the message calls the thing. */
    void check(Value value, String owner);

    record Anything() implements Shape {

        @Override
        public void check(Value value, String owner) {}
    }

    record ListOf(Shape item) implements Shape {

        @Override
        public void check(Value value, String owner) {
            value.asList().forEach(each -> item.check(each, owner));
        }
    }

    /** Values under names of the template's own choice. */
    record EachOf(Shape shape) implements Shape {

        @Override
        public void check(Value value, String owner) {
            value.asFields().entries().values().forEach(each -> shape.check(each, owner));
        }
    }

    record Named(Map<String, Shape> known, Set<String> required) implements Shape {

        @Override
        public void check(Value value, String owner) {
            var fields = value.asFields();
            fields.entries().forEach((name, entry) -> {
                var shape = known.get(name);
                if (shape == null) {
                    throw entry.place().refuse("is not known here of " + owner);
                }
                shape.check(entry, owner);
            });
            required.stream().sorted().forEach(fields::get);
        }

        /** The same, and names with any value. */
        Named and(List<Raw> names) {
            var all = new HashMap<>(known);
            names.forEach(name -> all.put(name.text(), new Anything()));
            return new Named(all, required);
        }
    }

    /** Reads a shape as {@code resource-types.yaml} writes it. */
    static Shape of(Raw raw) {
        return switch (raw.node()) {
            case MappingNode _ -> ofNames(raw.entries());
            case SequenceNode _ -> new ListOf(of(raw.items().getFirst()));
            default -> new Anything();
        };
    }

    private static Shape ofNames(Map<String, Raw> entries) {
        if (entries.containsKey("*")) {
            return new EachOf(of(entries.get("*")));
        }
        var known = new HashMap<String, Shape>();
        entries.forEach((name, entry) -> known.put(name.replace("!", ""), of(entry)));
        var required = entries.keySet().stream()
                .filter(name -> name.endsWith("!"))
                .map(name -> name.replace("!", ""))
                .collect(Collectors.toSet());
        return new Named(known, required);
    }
}
