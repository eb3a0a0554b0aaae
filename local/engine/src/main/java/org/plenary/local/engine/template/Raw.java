package org.plenary.local.engine.template;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A piece of the file as it is written, before any function in it is worked out; {@code tagged} is false once its tag has been read. */
record Raw(Node node, Place place, boolean tagged) {

    /** A use of an intrinsic function, {@code !Sub x} or {@code Fn::Sub: x}, named without {@code Fn::}. */
    record Call(String function, Raw argument) {}

    static Raw read(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return read(reader, file.getFileName().toString());
        } catch (IOException unreadable) {
            throw new Place(file.toString(), 1, "").refuse("cannot be read: " + unreadable);
        }
    }

    static Raw read(Reader reader, String file) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new Place(file, 1, "").refuse("is empty");
            }
            return new Raw(root, new Place(file, 1, ""), true);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new Place(file, line, "").refuse("is no YAML: " + broken.getProblem());
        }
    }

    Optional<Call> call() {
        var tag = node.getTag().getValue();
        if (tagged && tag.startsWith("!")) {
            return Optional.of(new Call(tag.substring(1), new Raw(node, place, false)));
        }
        if (node instanceof MappingNode mapping && mapping.getValue().size() == 1) {
            var only = entries().entrySet().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
                return Optional.of(new Call(only.getKey().replace("Fn::", ""), only.getValue()));
            }
        }
        return Optional.empty();
    }

    /** The text of a scalar that must be given literally, like a name. */
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL) && (!tagged || !isCall())) {
            return scalar.getValue();
        }
        throw place.refuse("a plain value is expected here");
    }

    List<Raw> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw place.refuse("a list is expected here");
        }
        var items = new ArrayList<Raw>();
        for (var item : sequence.getValue()) {
            items.add(new Raw(item, place.child(String.valueOf(items.size()), line(item)), true));
        }
        return items;
    }

    Map<String, Raw> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw place.refuse("named values are expected here");
        }
        var entries = new LinkedHashMap<String, Raw>();
        for (NodeTuple tuple : mapping.getValue()) {
            var key = key(tuple.getKeyNode());
            // A key's line, not its value's: a value that is a list begins a line further down.
            var below = place.child(key, line(tuple.getKeyNode()));
            if (entries.put(key, new Raw(tuple.getValueNode(), below, true)) != null) {
                throw below.refuse("this key is given twice");
            }
        }
        return entries;
    }

    Optional<Raw> entry(String name) {
        return Optional.ofNullable(entries().get(name));
    }

    /** The entries of a section that may be absent. */
    Map<String, Raw> entriesOf(String name) {
        return entry(name).map(Raw::entries).orElse(Map.of());
    }

    private String key(Node key) {
        if (key instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.MERGE)) {
            return scalar.getValue();
        }
        throw new Place(place.file(), line(key), place.path()).refuse("a key must be plain text");
    }

    private boolean isCall() {
        return node.getTag().getValue().startsWith("!");
    }

    private static int line(Node node) {
        var written = node instanceof AnchorNode anchor ? anchor.getRealNode() : node;
        return written.getStartMark().getLine() + 1;
    }
}
