package org.plenary.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * template.yaml as it is written, where the engine's reading of it does not tell: its banners, and what has no local counterpart.
 * An intrinsic function is an object of one field: {@code !Ref X} is {@code {"Ref": "X"}}.
 */
final class SamTemplate {
    private static final Pattern RULE = Pattern.compile("  # ={20,}");
    private static final Pattern HEADING = Pattern.compile("  # (?<name>[^:]+): .+");
    private static final Pattern RESOURCE = Pattern.compile("  (?<id>[A-Za-z0-9]+):");

    private final JsonNode tree;
    private final List<Banner> banners = new ArrayList<>();

    /** A heading in a frame of comments, and the resources that stand below it up to the next. */
    record Banner(String heading, List<String> resources) {
        /** What stands before the colon. */
        String name() {
            return HEADING.matcher(heading).replaceFirst("${name}");
        }

        boolean saysWhatItIsAbout() {
            return HEADING.matcher(heading).matches();
        }
    }

    private SamTemplate(String text) {
        tree = new ObjectMapper().valueToTree(new Yaml(new Intrinsics()).load(text));
        readBanners(text.lines()
                .dropWhile(line -> !line.equals("Resources:"))
                .skip(1)
                .toList());
    }

    static SamTemplate read() {
        return new SamTemplate(House.text(House.file("template.yaml")));
    }

    List<Banner> banners() {
        return List.copyOf(banners);
    }

    JsonNode globals() {
        return tree.path("Globals").path("Function");
    }

    JsonNode parameters() {
        return tree.path("Parameters");
    }

    JsonNode resource(String logicalId) {
        return tree.path("Resources").path(logicalId);
    }

    /** All resources by their logical ids, in the order of the file. */
    Map<String, JsonNode> resources() {
        var resources = new LinkedHashMap<String, JsonNode>();
        tree.path("Resources").properties().forEach(field -> resources.put(field.getKey(), field.getValue()));
        return resources;
    }

    Map<String, JsonNode> resources(String type) {
        return resources().entrySet().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }

    /** The logical id that a {@code !Ref X} or {@code !GetAtt X.Y} names; the value as text where it is neither. */
    static String referred(JsonNode value) {
        return value.path("Ref")
                .asText(value.path("GetAtt").asText(value.toString()))
                .replaceFirst("\\..*", "");
    }

    /** The names of an object's fields. */
    static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private void readBanners(List<String> lines) {
        for (int i = 0; i < lines.size() && !lines.get(i).matches("\\S.*"); i++) {
            var resource = RESOURCE.matcher(lines.get(i));
            if (isBanner(lines, i)) {
                banners.add(new Banner(lines.get(i), new ArrayList<>()));
            } else if (resource.matches() && !banners.isEmpty()) {
                banners.getLast().resources().add(resource.group("id"));
            }
        }
    }

    private static boolean isBanner(List<String> lines, int i) {
        return i > 0
                && i < lines.size() - 1
                && RULE.matcher(lines.get(i - 1)).matches()
                && RULE.matcher(lines.get(i + 1)).matches();
    }

    /** Reads {@code !Name value} as CloudFormation does, as {@code {Name: value}}. */
    private static final class Intrinsics extends SafeConstructor {
        Intrinsics() {
            super(options());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return Map.of(node.getTag().getValue().substring(1), value(node));
                }
            });
        }

        private Object value(Node node) {
            return switch (node) {
                case ScalarNode scalar -> constructScalar(scalar);
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new IllegalArgumentException("no value: " + node);
            };
        }

        private static LoaderOptions options() {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return options;
        }
    }
}
