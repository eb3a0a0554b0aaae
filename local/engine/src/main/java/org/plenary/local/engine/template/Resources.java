package org.plenary.local.engine.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out every resource of a template, those without effect too, so that nothing wrong hides behind a condition. */
final class Resources {

    private final Raw template;
    private final Scope scope;
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final List<Resource> effective = new ArrayList<>();

    Resources(Raw template, Scope scope) {
        this.template = template;
        this.scope = scope;
        scope.declarations().forEach(this::add);
        scope.declarations().forEach(each -> refuseCircle(each, new ArrayDeque<>(), new HashSet<>()));
        refuseEqualNames();
    }

    /** The resources of a type whose conditions hold. */
    List<Resource> ofType(String type) {
        return effective.stream().filter(resource -> resource.isOf(type)).toList();
    }

    List<Resource> ofTypes(String... types) {
        return Arrays.stream(types).flatMap(type -> ofType(type).stream()).toList();
    }

    private void add(Declaration declaration) {
        var touched = new LinkedHashSet<String>();
        var names = scope.noting(touched);
        declaration.dependsOn().forEach(other -> names.withoutEffect().reference(other.text(), other.place()));
        if (scope.isEffective(declaration)) {
            effective.add(new Resource(declaration, names.nameOf(declaration), properties(declaration, names)));
        } else {
            properties(declaration, names.withoutEffect());
        }
        needs.put(declaration.logicalId(), touched);
    }

    /** The properties of a resource, those of Globals below them. */
    Fields properties(Declaration declaration, Scope names) {
        var properties = own(declaration, names).over(shared(declaration, names));
        declaration
                .type()
                .properties()
                .check(properties.mapping(), declaration.type().name());
        return properties;
    }

    private static Fields own(Declaration declaration, Scope names) {
        var values = new LinkedHashMap<String, Value>();
        declaration
                .properties()
                .ifPresent(raw -> raw.entries()
                        .forEach((name, property) ->
                                namesFor(name, names).value(property).ifPresent(value -> values.put(name, value))));
        var place = declaration.properties().map(Raw::place).orElse(declaration.place());
        return new Fields(new Value.Mapping(place, values));
    }

    /** SAM makes resources of their own of a function's events: what these name is not what the function needs first. */
    private static Evaluation namesFor(String property, Scope names) {
        return new Evaluation(property.equals("Events") ? names.noting(new HashSet<>()) : names);
    }

    private Fields shared(Declaration declaration, Names names) {
        var section = declaration.type().name().replace("AWS::Serverless::", "");
        return globals(section, names).orElseGet(() -> Fields.none(declaration.place()));
    }

    /** A section of SAM's Globals, {@code Function} or {@code HttpApi}. */
    Optional<Fields> globals(String section, Names names) {
        return Optional.ofNullable(template.entriesOf("Globals").get(section))
                .flatMap(raw -> new Evaluation(names).value(raw))
                .map(Value::asFields);
    }

    private void refuseCircle(Declaration declaration, Deque<String> way, Set<String> done) {
        var id = declaration.logicalId();
        if (way.contains(id)) {
            throw declaration.place().refuse("goes round in a circle: " + String.join(" -> ", way) + " -> " + id);
        }
        if (done.add(id)) {
            way.addLast(id);
            scope.declarations().stream()
                    .filter(other -> needs.getOrDefault(id, Set.of()).contains(other.logicalId()))
                    .forEach(other -> refuseCircle(other, way, done));
            way.removeLast();
        }
    }

    private void refuseEqualNames() {
        var named = new HashMap<String, Resource>();
        for (var resource : effective) {
            var other = named.put(resource.declaration().type().name() + " " + resource.name(), resource);
            if (other != null) {
                throw resource.place().refuse("has the name '%s' of %s".formatted(resource.name(), other.logicalId()));
            }
        }
    }
}
