package org.plenary.local.engine.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Works out the intrinsic functions of a piece of a template. */
record Evaluation(Names names) {

    private static final Pattern SUBSTITUTE = Pattern.compile("\\$\\{(!?)([^}]*)}");

    /** The value; empty where it is {@code AWS::NoValue}, which removes the key or item it stands at. */
    Optional<Value> value(Raw raw) {
        var call = raw.call();
        if (call.isPresent()) {
            return result(call.get().function(), call.get().argument());
        }
        return Optional.of(
                switch (raw.node()) {
                    case MappingNode _ -> mapping(raw);
                    case SequenceNode _ -> new Value.Sequence(raw.place(), values(raw.items()));
                    default -> new Value.Text(raw.place(), raw.text());
                });
    }

    /** A value that has to be there. */
    Value required(Raw raw) {
        return value(raw).orElseThrow(() -> raw.place().refuse("AWS::NoValue cannot stand here"));
    }

    /** Whether an expression of conditions holds. */
    boolean holds(Raw raw) {
        var call = raw.call().orElseGet(() -> conditionByName(raw));
        var argument = call.argument();
        return switch (call.function()) {
            case "Equals" -> {
                var sides = exactly(2, argument);
                yield required(sides.get(0))
                        .asText()
                        .equals(required(sides.get(1)).asText());
            }
            case "Not" -> !holds(exactly(1, argument).getFirst());
            // Every part is worked out, so that a wrong one is refused whatever the others say.
            case "And" ->
                argument.items().stream().map(this::holds).toList().stream().allMatch(each -> each);
            case "Or" ->
                argument.items().stream().map(this::holds).toList().stream().anyMatch(each -> each);
            case "Condition" -> names.condition(argument.text(), argument.place());
            default -> throw argument.place().refuse(call.function() + " is no condition that is known here");
        };
    }

    private static Raw.Call conditionByName(Raw raw) {
        var entries = raw.entries();
        var name = entries.get("Condition");
        if (name == null || entries.size() != 1) {
            throw raw.place().refuse("a condition is expected here");
        }
        return new Raw.Call("Condition", name);
    }

    private Value mapping(Raw raw) {
        var values = new LinkedHashMap<String, Value>();
        raw.entries().forEach((key, entry) -> value(entry).ifPresent(value -> values.put(key, value)));
        return new Value.Mapping(raw.place(), values);
    }

    private List<Value> values(List<Raw> items) {
        return items.stream().flatMap(item -> value(item).stream()).toList();
    }

    private Optional<Value> result(String function, Raw argument) {
        return switch (function) {
            case "Ref" -> names.reference(argument.text(), argument.place());
            case "If" -> choice(argument);
            case "GetAtt" -> Optional.of(text(argument, attribute(argument)));
            case "Sub" -> Optional.of(text(argument, substituted(argument)));
            case "Join" -> Optional.of(text(argument, joined(argument)));
            case "Select" -> Optional.of(selected(argument));
            case "Equals", "Not", "And", "Or", "Condition" ->
                throw argument.place().refuse(function + " can stand under Conditions only");
            default -> throw argument.place().refuse("the function " + function + " is not known here");
        };
    }

    private static Value text(Raw argument, String text) {
        return new Value.Text(argument.place(), text);
    }

    private Optional<Value> choice(Raw argument) {
        var parts = exactly(3, argument);
        boolean holds = names.condition(parts.get(0).text(), parts.get(0).place());
        new Evaluation(names.withoutEffect()).value(parts.get(holds ? 2 : 1));
        return value(parts.get(holds ? 1 : 2));
    }

    private String attribute(Raw argument) {
        var parts = argument.node() instanceof SequenceNode
                ? exactly(2, argument).stream().map(Raw::text).toList()
                : List.of(argument.text().split("\\.", 2));
        if (parts.size() != 2) {
            throw argument.place().refuse("GetAtt needs a resource and an attribute, joined by a dot");
        }
        return names.attribute(parts.get(0), parts.get(1), argument.place());
    }

    private String substituted(Raw argument) {
        if (argument.node() instanceof SequenceNode) {
            var parts = exactly(2, argument);
            var own = new LinkedHashMap<String, String>();
            parts.get(1)
                    .entries()
                    .forEach((name, value) -> own.put(name, required(value).asText()));
            return substituted(parts.get(0), own);
        }
        return substituted(argument, Map.of());
    }

    private String substituted(Raw text, Map<String, String> own) {
        return SUBSTITUTE
                .matcher(text.text())
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).isEmpty()
                                ? named(match.group(2).strip(), own, text.place())
                                : "${" + match.group(2) + "}"));
    }

    private String named(String name, Map<String, String> own, Place asked) {
        if (own.containsKey(name)) {
            return own.get(name);
        }
        int dot = name.indexOf('.');
        if (dot >= 0) {
            return names.attribute(name.substring(0, dot), name.substring(dot + 1), asked);
        }
        return names.reference(name, asked)
                .orElseThrow(() -> asked.refuse("AWS::NoValue cannot stand in a text"))
                .asText();
    }

    private String joined(Raw argument) {
        var parts = exactly(2, argument);
        return required(parts.get(1)).asList().stream()
                .map(Value::asText)
                .collect(Collectors.joining(parts.get(0).text()));
    }

    private Value selected(Raw argument) {
        var parts = exactly(2, argument);
        var index = required(parts.get(0)).asText();
        var items = required(parts.get(1)).asList();
        if (!index.matches("\\d{1,6}") || Integer.parseInt(index) >= items.size()) {
            throw argument.place().refuse("there is no item %s among %d".formatted(index, items.size()));
        }
        return items.get(Integer.parseInt(index));
    }

    private static List<Raw> exactly(int count, Raw argument) {
        var items = argument.items();
        if (items.size() != count) {
            throw argument.place().refuse("takes %d values and has %d".formatted(count, items.size()));
        }
        return items;
    }
}
