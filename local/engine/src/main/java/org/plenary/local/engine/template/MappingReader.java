package org.plenary.local.engine.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.mapping.FilterPattern;
import org.plenary.local.engine.mapping.SqsMapping;
import org.plenary.local.engine.mapping.StreamMapping;

/** Reads the queues and streams that call functions. */
final class MappingReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final QueueReader queues;
    private final Map<String, Resource> tables;
    private final Function<Resource, String> urlOf;

    MappingReader(QueueReader queues, List<Resource> tables, Function<Resource, String> urlOf) {
        this.queues = queues;
        this.tables = tables.stream().collect(Collectors.toMap(Resource::name, table -> table));
        this.urlOf = urlOf;
    }

    SqsMapping queue(FunctionEvent event) {
        var properties = event.properties();
        return new SqsMapping(
                event.function(),
                urlOf.apply(queues.named(properties.get("Queue"))),
                properties.number("BatchSize", 10, 1, 10_000),
                properties.seconds("MaximumBatchingWindowInSeconds", 0, 0, 300),
                properties.fields("ScalingConfig").number("MaximumConcurrency", 0, 2, 1000),
                reportsFailures(properties),
                filters(properties));
    }

    StreamMapping stream(FunctionEvent event) {
        var properties = event.properties();
        properties.number("ParallelizationFactor", 1, 1, 1);
        return new StreamMapping(
                event.function(),
                table(properties.get("Stream")).name(),
                position(properties.get("StartingPosition")),
                properties.number("BatchSize", 100, 1, 10_000),
                properties.seconds("MaximumBatchingWindowInSeconds", 0, 0, 300),
                properties.seconds("TumblingWindowInSeconds", 0, 0, 900),
                properties.flag("BisectBatchOnFunctionError"),
                properties.number("MaximumRetryAttempts", -1, -1, 10_000),
                Duration.ofSeconds(properties.number("MaximumRecordAgeInSeconds", -1, -1, 604_800)),
                reportsFailures(properties),
                onFailure(properties),
                filters(properties));
    }

    private Resource table(Value arn) {
        var prefix = LocalAccount.arn("dynamodb", "table/");
        var table = tables.get(arn.asText().replace(prefix, "").replaceFirst("/stream/.*$", ""));
        if (table == null || !arn.asText().contains("/stream/")) {
            throw arn.place().refuse("'%s' is no stream of a table of this template".formatted(arn.asText()));
        }
        if (table.properties().find("StreamSpecification").isEmpty()) {
            throw arn.place().refuse("%s has no StreamSpecification".formatted(table.logicalId()));
        }
        return table;
    }

    private static StreamMapping.StartingPosition position(Value value) {
        return switch (value.asText()) {
            case "TRIM_HORIZON" -> StreamMapping.StartingPosition.TRIM_HORIZON;
            case "LATEST" -> StreamMapping.StartingPosition.LATEST;
            default -> throw value.place().refuse("'%s' is no StartingPosition of a stream".formatted(value.asText()));
        };
    }

    private String onFailure(Fields properties) {
        var destination = properties.fields("DestinationConfig").fields("OnFailure");
        var type = destination.find("Type");
        type.filter(value -> !value.asText().equals("SQS")).ifPresent(value -> {
            throw value.place().refuse("only a queue can be told of failures here");
        });
        return destination.find("Destination").map(queues::named).map(urlOf).orElse("");
    }

    private static boolean reportsFailures(Fields properties) {
        var types = properties.find("FunctionResponseTypes");
        types.map(Value::asListOrOne).orElse(List.of()).forEach(type -> {
            if (!type.asText().equals("ReportBatchItemFailures")) {
                throw type.place().refuse("'%s' is not known here".formatted(type.asText()));
            }
        });
        return !properties.texts("FunctionResponseTypes").isEmpty();
    }

    private static List<FilterPattern> filters(Fields properties) {
        return properties.fields("FilterCriteria").list("Filters").stream()
                .map(filter -> filter.asFields().get("Pattern"))
                .map(MappingReader::filter)
                .toList();
    }

    private static FilterPattern filter(Value pattern) {
        try {
            return new FilterPattern(JSON.readTree(pattern.asText()));
        } catch (JsonProcessingException broken) {
            throw pattern.place().refuse("is no JSON: " + broken.getOriginalMessage());
        }
    }
}
