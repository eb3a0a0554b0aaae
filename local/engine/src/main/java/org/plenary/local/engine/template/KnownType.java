package org.plenary.local.engine.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the engine knows of one type of resource or event; the list of all is {@code resource-types.yaml}.
 *
 * @param reference what {@code Ref} gives, a pattern as the attributes are
 * @param named the property that sets the resource's name; empty where none does
 */
record KnownType(String name, String reference, String named, Map<String, String> attributes, Shape.Named properties) {

    private static final Raw LIST = list();
    static final Map<String, KnownType> RESOURCES = section("resources");
    static final Map<String, KnownType> EVENTS = section("events");

    private static Raw list() {
        var stream = Objects.requireNonNull(KnownType.class.getResourceAsStream("resource-types.yaml"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return Raw.read(reader, "resource-types.yaml");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, KnownType> section(String section) {
        return LIST.entriesOf(section).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, type -> of(type.getKey(), type.getValue())));
    }

    private static KnownType of(String name, Raw type) {
        var attributes = new HashMap<String, String>();
        type.entriesOf("attributes").forEach((attribute, pattern) -> attributes.put(attribute, pattern.text()));
        return new KnownType(
                name,
                type.entry("ref").map(Raw::text).orElse(""),
                type.entry("named").map(Raw::text).orElse(""),
                attributes,
                properties(type));
    }

    private static Shape.Named properties(Raw type) {
        var run = type.entry("run").map(Shape::of).orElse(new Shape.Named(Map.of(), Set.of()));
        return ((Shape.Named) run).and(type.entry("accepted").map(Raw::items).orElse(List.of()));
    }
}
