package org.plenary.local.engine.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The named values of one mapping, read as the types they should have; whatever is missing or of another type is refused. */
record Fields(Value.Mapping mapping) {

    static Fields none(Place place) {
        return new Fields(new Value.Mapping(place, Map.of()));
    }

    Place place() {
        return mapping.place();
    }

    Map<String, Value> entries() {
        return mapping.entries();
    }

    Optional<Value> find(String name) {
        return Optional.ofNullable(entries().get(name));
    }

    Value get(String name) {
        return find(name).orElseThrow(() -> place().refuse(name + " is missing"));
    }

    String text(String name) {
        return get(name).asText();
    }

    String text(String name, String otherwise) {
        return find(name).map(Value::asText).orElse(otherwise);
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    int number(String name, int otherwise, int least, int most) {
        return find(name).map(value -> number(value, least, most)).orElse(otherwise);
    }

    Duration seconds(String name, int otherwise, int least, int most) {
        return Duration.ofSeconds(number(name, otherwise, least, most));
    }

    double decimal(String name, double otherwise) {
        return find(name).map(Fields::decimal).orElse(otherwise);
    }

    /** One of the words that {@code parse} knows, which gives {@code unknown} for any other. */
    <T extends Enum<T>> T word(String name, Function<String, T> parse, T unknown) {
        var value = get(name);
        var word = parse.apply(value.asText());
        if (word.equals(unknown)) {
            throw value.place().refuse("'%s' is no %s".formatted(value.asText(), name));
        }
        return word;
    }

    boolean flag(String name) {
        return find(name).map(Fields::flag).orElse(false);
    }

    /** The items of a list; none where the name is absent. */
    List<Value> list(String name) {
        return find(name).map(Value::asList).orElse(List.of());
    }

    /** The items of a list or the one value in its stead; none where the name is absent. */
    List<String> texts(String name) {
        return find(name).map(Value::asListOrOne).orElse(List.of()).stream()
                .map(Value::asText)
                .toList();
    }

    /** The named values below a name; none where it is absent. */
    Fields fields(String name) {
        return find(name).map(Value::asFields).orElseGet(() -> none(place()));
    }

    /** These values laid over those of SAM's Globals: mappings are merged, lists appended, all else replaced. */
    Fields over(Fields globals) {
        var merged = new LinkedHashMap<>(globals.entries());
        entries().forEach((name, own) -> merged.merge(name, own, Fields::merge));
        return new Fields(new Value.Mapping(place(), merged));
    }

    private static Value merge(Value global, Value own) {
        return switch (own) {
            case Value.Mapping mapping
            when global instanceof Value.Mapping below ->
                new Fields(mapping).over(new Fields(below)).mapping();
            case Value.Sequence(var place, var items)
            when global instanceof Value.Sequence(var _, var first) -> new Value.Sequence(place, concat(first, items));
            case Value.Text _, Value.Sequence _, Value.Mapping _ -> own;
        };
    }

    private static List<Value> concat(List<Value> first, List<Value> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static int number(Value value, int least, int most) {
        try {
            int number = Integer.parseInt(value.asText());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Refused below, like a number out of bounds.
        }
        throw value.place().refuse("'%s' is no whole number from %d to %d".formatted(value.asText(), least, most));
    }

    private static double decimal(Value value) {
        try {
            return Double.parseDouble(value.asText());
        } catch (NumberFormatException _) {
            throw value.place().refuse("'%s' is no number".formatted(value.asText()));
        }
    }

    private static boolean flag(Value value) {
        return switch (value.asText()) {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> throw value.place().refuse("'%s' is neither true nor false".formatted(value.asText()));
        };
    }
}
