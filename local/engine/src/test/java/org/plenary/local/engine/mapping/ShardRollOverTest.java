package org.plenary.local.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import com.amazonaws.services.dynamodbv2.local.shared.access.LocalDBClient;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteDBAccess;
import com.amazonaws.services.dynamodbv2.local.shared.jobs.JobsRegister;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.local.engine.account.LocalAccount;
import org.plenary.local.engine.dynamodb.LocalDynamoDb;
import org.plenary.local.engine.mapping.StreamMapping.StartingPosition;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** On DynamoDB Local without its server, for only then can its shards be told to roll over. */
final class ShardRollOverTest {

    private static final String VALUE = "/dynamodb/NewImage/value/N";

    private final SqsClient unusedSqs = LocalAccount.client(SqsClient.builder(), URI.create("http://127.0.0.1:1"));
    private final ExecutorService jobs = Executors.newFixedThreadPool(10);
    private AmazonDynamoDBLocal dynamoDb;
    private DynamoDbStreamsClient streams;
    private StreamTable table;

    @BeforeAll
    static void findTheNativeLibrary() {
        LocalDynamoDb.start().close();
    }

    @BeforeEach
    void create() {
        dynamoDb = new LocalDBClient(new SQLiteDBAccess(), new JobsRegister(jobs, false));
        streams = dynamoDb.dynamoDbStreamsClient();
        table = StreamTable.create("Counters", dynamoDb.dynamoDbClient());
    }

    @AfterEach
    void stop() {
        unusedSqs.close();
        dynamoDb.shutdown();
        jobs.shutdown();
    }

    @ParameterizedTest
    @EnumSource
    void a_poller_follows_the_shards_that_roll_over_and_keeps_the_order_of_a_key(StartingPosition position) {
        var function = RecordingFunction.thatSucceeds();
        try (var _ = poll(position, function)) {
            int shards = shards();
            for (int generation = 0; generation < 3; generation++) {
                IntStream.range(generation * 10, generation * 10 + 10).forEach(n -> table.put("a", n));
                dynamoDb.triggerShardRollovers();
            }
            table.put("a", 30);

            Await.until(() -> assertThat(function.received(VALUE)).hasSize(31));
            assertThat(function.received(VALUE)).containsExactlyElementsOf(texts(31));
            assertThat(shards()).isGreaterThan(shards);
        }
    }

    @Test
    void a_poller_that_comes_late_reads_a_parent_before_its_child() {
        for (int generation = 0; generation < 3; generation++) {
            IntStream.range(generation * 10, generation * 10 + 10).forEach(n -> table.put("a", n));
            dynamoDb.triggerShardRollovers();
        }
        table.put("a", 30);

        var function = RecordingFunction.thatSucceeds();
        try (var _ = poll(StartingPosition.TRIM_HORIZON, function)) {
            Await.until(() -> assertThat(function.received(VALUE)).hasSize(31));
            assertThat(function.received(VALUE)).containsExactlyElementsOf(texts(31));
        }
    }

    @Test
    void a_window_ends_with_its_shard_and_its_child_begins_one_of_its_own() {
        var function = CountingFunction.thatSucceeds();
        var stream = StreamShards.of(table.name(), streams, () -> Instant.parse("2020-01-02T10:00:00Z"));
        var mapping = new MappingBuilder("").tumbling(Duration.ofMinutes(15)).of(table.name());
        table.put("a", 1);
        dynamoDb.triggerShardRollovers();
        table.put("a", 2);

        try (var _ = StreamPoller.start(mapping, stream, unusedSqs, function, StreamPositions.none())) {
            Await.until(
                    () -> assertThat(function.calls()).containsExactly("10:00 0 [1]", "10:00 1 last", "10:00 0 [2]"));
            assertThat(function.events().getLast().get("shardId"))
                    .isNotEqualTo(function.events().getFirst().get("shardId"));
        }
    }

    private StreamPoller poll(StartingPosition position, Invocation function) {
        var none = Duration.ofSeconds(-1);
        var mapping = new StreamMapping(
                "Tally",
                table.name(),
                position,
                100,
                Duration.ZERO,
                Duration.ZERO,
                false,
                -1,
                none,
                false,
                "",
                List.of());
        return StreamPoller.start(mapping, streams, unusedSqs, function);
    }

    private int shards() {
        String arn = streams.listStreams(r -> r.tableName(table.name()))
                .streams()
                .getFirst()
                .streamArn();
        return streams.describeStream(r -> r.streamArn(arn))
                .streamDescription()
                .shards()
                .size();
    }

    private static List<String> texts(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
