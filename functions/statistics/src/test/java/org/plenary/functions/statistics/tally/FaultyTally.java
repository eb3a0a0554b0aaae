package org.plenary.functions.statistics.tally;

import static java.util.stream.Collectors.toMap;
import static org.plenary.local.engine.account.LocalAccount.client;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plenary.aws.log.EmbeddedMetrics;
import org.plenary.aws.tally.DynamoDbMetrics;
import org.plenary.aws.tally.StatisticsTable;
import org.plenary.domain.tally.Metrics;
import org.plenary.local.engine.mapping.FilterPattern;
import org.plenary.local.engine.sqs.QueueDefinition;
import org.plenary.local.engine.template.Template;
import org.plenary.testkit.Database;
import org.plenary.testkit.SettableClock;
import org.plenary.testkit.fault.FaultyHttpClient;
import org.plenary.testkit.fault.TableChanges;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tally on real tables, whose calls pass the injector; the table of registrations is written past it. */
final class FaultyTally {
    private static final JsonMapper JSON = JsonMapper.createDefault();

    final FaultyHttpClient http = new FaultyHttpClient(new SettableClock(Instant.EPOCH));
    final DynamoDbClient dynamoDb;
    final TableChanges changes;
    final String registrations;
    final String statistics;
    final Metrics metrics;
    private final TallyRegistrations tally;
    private final List<FilterPattern> filters;

    FaultyTally() {
        var database = Database.create();
        registrations = database.table("RegistrationsTable");
        statistics = database.table("StatisticsTable");
        dynamoDb = client(DynamoDbClient.builder(), database.endpoint());
        changes = new TableChanges(database.endpoint(), registrations);
        metrics = new DynamoDbMetrics(
                http.client(DynamoDbClient.builder(), database.endpoint()), new StatisticsTable(statistics));
        tally = new TallyRegistrations(metrics, new EmbeddedMetrics(Clock.systemUTC()));
        filters = filters();
    }

    /** Whether the mapping in template.yaml lets this record through. */
    boolean isPassedOn(TallyRecord record) {
        return filters.stream().anyMatch(filter -> filter.matches(record.json()));
    }

    /**
     * Calls the function as Lambda does.
     *
     * @return from which sequence number on it wants the batch again
     */
    Optional<String> call(String shardId, List<TallyRecord> records) {
        return tally.count(new StreamBatch(read(TallyRecord.batch(shardId, records))));
    }

    private static JsonNode read(com.fasterxml.jackson.databind.JsonNode event) {
        try {
            return Objects.requireNonNull(
                    JSON.readValue(event.toString().getBytes(StandardCharsets.UTF_8), JsonNode.class));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<FilterPattern> filters() {
        var template = Template.read(Path.of("../../template.yaml"), Map.of());
        var queueUrls = template.queues().stream().collect(toMap(QueueDefinition::logicalId, QueueDefinition::name));
        return template.streamMappings(queueUrls).stream()
                .filter(mapping -> mapping.function().equals("TallyFunction"))
                .findFirst()
                .orElseThrow()
                .filters();
    }
}
