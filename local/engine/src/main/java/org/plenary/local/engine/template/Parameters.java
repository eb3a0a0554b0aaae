package org.plenary.local.engine.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The template's Parameters with the values they have: what was given, else the default. */
final class Parameters {

    private static final Set<String> KEYS = Set.of(
            "Type",
            "Default",
            "Description",
            "AllowedValues",
            "AllowedPattern",
            "ConstraintDescription",
            "MinLength",
            "MaxLength",
            "MinValue",
            "MaxValue",
            "NoEcho");

    private Parameters() {}

    static Map<String, Value> resolve(Raw template, Map<String, String> given) {
        var declared = template.entriesOf("Parameters");
        given.keySet().stream()
                .filter(name -> !declared.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw template.place()
                            .refuse("Parameters.%s: was given a value, but is not declared".formatted(name));
                });
        var values = new LinkedHashMap<String, Value>();
        declared.forEach((name, raw) -> values.put(name, value(raw, given.get(name))));
        return values;
    }

    private static Value value(Raw declared, @Nullable String given) {
        var entries = declared.entries();
        entries.forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                throw entry.place().refuse("is not known of a parameter");
            }
        });
        var text = Optional.ofNullable(given)
                .or(() -> declared.entry("Default").map(Raw::text))
                .orElseThrow(() -> declared.place().refuse("has no value and no default"));
        check(text, declared.place(), entries);
        return typed(text, declared.place(), entries);
    }

    private static Value typed(String text, Place place, Map<String, Raw> entries) {
        var type = entries.get("Type");
        if (type == null) {
            throw place.refuse("Type is missing");
        }
        return switch (type.text()) {
            case "String" -> new Value.Text(place, text);
            case "Number" -> new Value.Text(place, number(text, place));
            case "CommaDelimitedList" -> list(text, place);
            case "List<Number>" -> {
                var numbers = list(text, place);
                numbers.items().forEach(item -> number(item.asText(), place));
                yield numbers;
            }
            default -> throw type.place().refuse("the type '%s' is not known here".formatted(type.text()));
        };
    }

    private static Value.Sequence list(String text, Place place) {
        List<Value> items = Arrays.stream(text.split(",", -1))
                .<Value>map(item -> new Value.Text(place, item.strip()))
                .toList();
        return new Value.Sequence(place, items);
    }

    private static String number(String text, Place place) {
        if (!text.matches("-?\\d+(\\.\\d+)?")) {
            throw place.refuse("'%s' is no number".formatted(text));
        }
        return text;
    }

    private static void check(String text, Place place, Map<String, Raw> entries) {
        var refused = new LinkedHashMap<String, Boolean>();
        var allowed = entries.get("AllowedValues");
        refused.put(
                "AllowedValues",
                allowed != null && allowed.items().stream().map(Raw::text).noneMatch(text::equals));
        var pattern = entries.get("AllowedPattern");
        refused.put("AllowedPattern", pattern != null && !text.matches(pattern.text()));
        refused.put(
                "MinLength",
                bound(entries, "MinLength").map(bound -> text.length() < bound).orElse(false));
        refused.put(
                "MaxLength",
                bound(entries, "MaxLength").map(bound -> text.length() > bound).orElse(false));
        refused.put(
                "MinValue",
                bound(entries, "MinValue")
                        .map(bound -> Double.parseDouble(number(text, place)) < bound)
                        .orElse(false));
        refused.put(
                "MaxValue",
                bound(entries, "MaxValue")
                        .map(bound -> Double.parseDouble(number(text, place)) > bound)
                        .orElse(false));
        refused.forEach((rule, broken) -> {
            if (broken) {
                throw place.refuse("the value '%s' is refused by its %s".formatted(text, rule));
            }
        });
    }

    private static Optional<Double> bound(Map<String, Raw> entries, String name) {
        return Optional.ofNullable(entries.get(name)).map(raw -> Double.parseDouble(number(raw.text(), raw.place())));
    }
}
