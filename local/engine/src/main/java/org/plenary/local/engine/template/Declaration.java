package org.plenary.local.engine.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A resource as the template declares it, nothing worked out yet. */
record Declaration(String logicalId, KnownType type, Raw raw) {

    private static final Set<String> KEYS =
            Set.of("Type", "Condition", "DependsOn", "DeletionPolicy", "UpdateReplacePolicy", "Metadata", "Properties");

    static Declaration of(String logicalId, Raw raw) {
        raw.entries().forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                throw entry.place().refuse("is not known here of a resource");
            }
        });
        return new Declaration(logicalId, type(raw), raw);
    }

    private static KnownType type(Raw raw) {
        var type = raw.entry("Type").orElseThrow(() -> raw.place().refuse("Type is missing"));
        var known = KnownType.RESOURCES.get(type.text());
        if (known == null) {
            throw type.place().refuse("the resource type '%s' is not known here".formatted(type.text()));
        }
        return known;
    }

    Place place() {
        return raw.place();
    }

    Optional<Raw> condition() {
        return raw.entry("Condition");
    }

    Optional<Raw> properties() {
        return raw.entry("Properties");
    }

    List<Raw> dependsOn() {
        return raw.entry("DependsOn")
                .map(names -> names.node() instanceof SequenceNode ? names.items() : List.of(names))
                .orElse(List.of());
    }
}
