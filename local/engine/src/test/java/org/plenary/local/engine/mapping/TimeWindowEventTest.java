package org.plenary.local.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.local.engine.Library;
import org.plenary.local.engine.function.Calls;
import org.plenary.local.engine.function.LoadedFunction;
import org.plenary.local.engine.function.Workspace;
import org.plenary.local.engine.template.Template;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** A window's event and answer as a handler of Lambda's own types has them. */
final class TimeWindowEventTest {

    private static final Instant NOON = Instant.parse("2049-01-02T12:00:00Z");

    @TempDir
    private Path folder;

    private final TumblingWindow window =
            new TumblingWindow(Period.of(NOON, Duration.ofMinutes(15)), "shardId-1", "arn:stream", true);

    @Test
    void a_handler_reads_every_member_and_its_answer_is_understood() throws IOException {
        var template = Template.read(Library.packaged(folder), Map.of("Issuer", "https://issuer.example.org"));
        try (var workspace = Workspace.create();
                var function = LoadedFunction.load(
                        template.function("Count"), workspace, Map::of, new Calls(template.functions()))) {
            var batch = List.of(loan("21"));

            var first = window.outcome(function.invoke(window.event(batch)), Set.of("21"));
            assertThat(first).isEqualTo(new BatchOutcome.PartlyFailed(Set.of("21")));
            assertThat(state("count")).isEqualTo("1");
            assertThat(state("seen"))
                    .isEqualTo("2049-01-02T12:00:00Z 2049-01-02T12:15:00Z shardId-1 arn:stream false false");

            var last = window.outcome(function.invoke(window.event(List.of())), Set.of());
            assertThat(last).isEqualTo(new BatchOutcome.Done());
            assertThat(state("count")).isEqualTo("1");
            assertThat(state("seen")).endsWith("true false");
        }
    }

    private static StreamRecord loan(String sequenceNumber) {
        var loan = Map.of("loan", AttributeValue.fromS("l-1"));
        var change = Record.builder()
                .eventID("1")
                .eventName("INSERT")
                .dynamodb(d -> d.sequenceNumber(sequenceNumber)
                        .approximateCreationDateTime(NOON)
                        .streamViewType(StreamViewType.NEW_IMAGE)
                        .keys(loan)
                        .newImage(loan)
                        .sizeBytes(8L))
                .build();
        return StreamRecord.of(change, "arn:stream", NOON);
    }

    private String state(String name) throws IOException {
        return new ObjectMapper()
                .readTree(window.event(List.of()))
                .path("state")
                .path(name)
                .asText();
    }
}
