package org.plenary.local.engine.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of the template after its parameters, conditions and intrinsic functions have been worked out. */
sealed interface Value {

    Place place();

    /** Any scalar, as it is written: numbers and booleans too. */
    record Text(Place place, String text) implements Value {}

    record Sequence(Place place, List<Value> items) implements Value {

        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Named values in the order of the file; {@link Fields} reads them. */
    record Mapping(Place place, Map<String, Value> entries) implements Value {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    default String asText() {
        return switch (this) {
            case Text(var _, var text) -> text;
            case Sequence _ -> throw place().refuse("a list stands where one value is expected");
            case Mapping _ -> throw place().refuse("named values stand where one value is expected");
        };
    }

    default List<Value> asList() {
        return switch (this) {
            case Sequence(var _, var items) -> items;
            case Text _, Mapping _ -> throw place().refuse("a list is expected here");
        };
    }

    /** As {@link #asList}, but one value may stand for a list of it, as SAM and IAM allow. */
    default List<Value> asListOrOne() {
        return this instanceof Sequence(var _, var items) ? items : List.of(this);
    }

    default Fields asFields() {
        return switch (this) {
            case Mapping mapping -> new Fields(mapping);
            case Text _, Sequence _ -> throw place().refuse("named values are expected here");
        };
    }
}
