package org.plenary.local.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.local.engine.dynamodb.LocalDynamoDb;
import org.plenary.local.engine.mapping.StreamMapping.StartingPosition;
import org.plenary.local.engine.sqs.LocalSqs;

final class KeptPositionsTest {

    @TempDir
    private Path folder;

    private final LocalDynamoDb dynamoDb = LocalDynamoDb.start();
    private final LocalSqs sqs = LocalSqs.start();
    private final StreamTable talks = StreamTable.create("Talks", dynamoDb.client());

    @AfterEach
    void stop() {
        dynamoDb.close();
        sqs.close();
    }

    @Test
    void a_mapping_that_is_started_again_goes_on_after_what_its_function_is_done_with() {
        talks.put("one", 1);
        talks.put("two", 2);
        var before = RecordingFunction.thatSucceeds();
        try (var _ = start("Tally", before)) {
            Await.until(() -> assertThat(keysOf(before)).containsExactly("one", "two"));
            Await.until(() -> assertThat(file()).content().contains("Tally"));
        }
        talks.put("three", 3);
        var after = RecordingFunction.thatSucceeds();
        try (var _ = start("Tally", after)) {
            Await.until(() -> assertThat(keysOf(after)).containsExactly("three"));
        }
    }

    @Test
    void what_a_function_failed_at_comes_again() {
        talks.put("one", 1);
        var before = RecordingFunction.that(_ -> RecordingFunction.failure());
        try (var _ = start("Tally", before)) {
            Await.until(() -> assertThat(keysOf(before)).contains("one"));
        }
        var after = RecordingFunction.thatSucceeds();
        try (var _ = start("Tally", after)) {
            Await.until(() -> assertThat(keysOf(after)).containsExactly("one"));
        }
    }

    @Test
    void each_function_has_its_own_place() {
        talks.put("one", 1);
        var tally = RecordingFunction.thatSucceeds();
        var dispatcher = RecordingFunction.thatSucceeds();
        try (var _ = start("Tally", tally)) {
            Await.until(() -> assertThat(keysOf(tally)).containsExactly("one"));
            Await.until(() -> assertThat(file()).content().contains("Tally"));
        }
        try (var _ = start("Dispatcher", dispatcher)) {
            Await.until(() -> assertThat(keysOf(dispatcher)).containsExactly("one"));
        }
    }

    private Path file() {
        return folder.resolve("positions.json");
    }

    private StreamPoller start(String name, Invocation function) {
        var mapping = new StreamMapping(
                name,
                "Talks",
                StartingPosition.TRIM_HORIZON,
                10,
                Duration.ZERO,
                Duration.ZERO,
                false,
                -1,
                Duration.ofSeconds(-1),
                false,
                "",
                List.of());
        return StreamPoller.start(mapping, dynamoDb.streams(), sqs.client(), function, KeptPositions.in(file()));
    }

    private static List<String> keysOf(RecordingFunction function) {
        return function.received("/dynamodb/Keys/id/S");
    }
}
