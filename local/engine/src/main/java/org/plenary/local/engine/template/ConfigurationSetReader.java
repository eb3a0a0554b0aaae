package org.plenary.local.engine.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.local.engine.ses.ConfigurationSet;
import org.plenary.local.engine.ses.EventDestination;
import org.plenary.local.engine.ses.EventType;

/** Reads SES's configuration sets, each with the destinations that name it. */
final class ConfigurationSetReader {

    private final TopicReader topics;
    private final Map<String, List<EventDestination>> destinations = new LinkedHashMap<>();

    private ConfigurationSetReader(TopicReader topics) {
        this.topics = topics;
    }

    static List<ConfigurationSet> read(List<Resource> sets, List<Resource> destinations, TopicReader topics) {
        var reader = new ConfigurationSetReader(topics);
        sets.forEach(set -> reader.destinations.put(set.name(), new ArrayList<>()));
        destinations.forEach(destination -> reader.add(destination.properties()));
        return reader.destinations.entrySet().stream()
                .map(set -> new ConfigurationSet(set.getKey(), set.getValue()))
                .toList();
    }

    private void add(Fields properties) {
        var set = properties.get("ConfigurationSetName");
        var ofSet = destinations.get(set.asText());
        if (ofSet == null) {
            throw set.place().refuse("'%s' is no configuration set of this template".formatted(set.asText()));
        }
        var definition = properties.fields("EventDestination");
        var destination = destination(definition);
        if (definition.flag("Enabled")) {
            ofSet.add(destination);
        }
    }

    private EventDestination destination(Fields definition) {
        var types = definition.list("MatchingEventTypes").stream()
                .map(ConfigurationSetReader::type)
                .collect(Collectors.toSet());
        return new EventDestination(
                types,
                topics.publishedBy(
                        "ses.amazonaws.com", definition.fields("SnsDestination").get("TopicARN")));
    }

    private static EventType type(Value word) {
        return EventType.named(word.asText())
                .orElseThrow(() -> word.place().refuse("the event '%s' is not played here".formatted(word.asText())));
    }
}
