package org.plenary.functions.statistics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.function.aws.LambdaApplicationContextBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plenary.aws.tally.DynamoDbMetrics;
import org.plenary.aws.tally.StatisticsTable;
import org.plenary.domain.event.EventId;
import org.plenary.domain.tally.Metric;
import org.plenary.domain.tally.Metrics;
import org.plenary.testkit.Backend;
import org.plenary.testkit.Database;

/** The function as Lambda calls it, with the samples of events/statistics. */
final class TallyHandlerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode COUNTED = JSON.createObjectNode()
            .setAll(Map.of("state", JSON.createObjectNode(), "batchItemFailures", JSON.createArrayNode()));
    private static final EventId EVENT = new EventId("plenary-days-2049");

    static {
        Backend.start();
    }

    private final String table = Database.create().table("StatisticsTable");
    private final Metrics metrics = new DynamoDbMetrics(Database.newClient(), new StatisticsTable(table));
    private final TallyHandler tally = new TallyHandler(new LambdaApplicationContextBuilder()
            .properties(Map.of("statistics.table", table))
            .start());

    @Test
    void a_signup_counts_for_country_day_relationship_and_language() throws IOException {
        assertThat(call(sample("registration-signed-up"))).isEqualTo(COUNTED);

        assertThat(counters("countries")).isEqualTo(Map.of("LNG", 1L));
        assertThat(counters("days#2049-01")).isEqualTo(Map.of("L02", 1L));
        assertThat(counters("people")).isEqualTo(Map.of("r:CUSTOMER", 1L, "l:en", 1L));
    }

    @Test
    void corrections_move_the_person_whatever_has_become_of_the_mail() throws IOException {
        call(sample("registration-signed-up"));
        call(sample("registration-changed"));

        assertThat(counters("countries")).isEqualTo(Map.of("LNG", 0L, "LGH", 1L));
        assertThat(counters("people")).containsEntry("l:fr", 1L).containsEntry("r:PARTNER", 1L);
        assertThat(counters("people")).containsEntry("l:en", 0L).containsEntry("r:CUSTOMER", 0L);
    }

    @Test
    void who_has_everything_erased_is_not_counted_any_more() throws IOException {
        call(sample("registration-signed-up"));
        call(sample("registration-changed"));
        call(sample("registration-erased"));

        assertThat(counters("countries").values()).containsOnly(0L);
        assertThat(counters("days#2049-01").values()).containsOnly(0L);
    }

    @Test
    void who_is_erased_because_the_time_is_over_stays_in_the_counts() throws IOException {
        call(sample("registration-signed-up"));
        call(sample("registration-changed"));
        var erased = sample("registration-erased");
        ((ObjectNode) erased.at("/Records/0/dynamodb/NewImage/erasure")).put("S", "RETENTION");
        call(erased);

        assertThat(counters("countries")).containsEntry("LGH", 1L);
    }

    @Test
    void the_end_of_a_window_without_records_counts_nothing() throws IOException {
        assertThat(call(sample("window-over"))).isEqualTo(COUNTED);
        assertThat(counters("countries")).isEmpty();
    }

    @Test
    void a_record_that_cannot_be_read_is_stepped_over_and_the_others_are_counted() throws IOException {
        var batch = sample("registration-signed-up");
        var broken = batch.at("/Records/0").deepCopy();
        ((ObjectNode) broken.at("/dynamodb")).put("SequenceNumber", "111000000000000000000000");
        ((ObjectNode) broken.at("/dynamodb/NewImage/country")).put("S", "Nigeria");
        ((ArrayNode) batch.path("Records")).insert(0, broken);

        assertThat(call(batch)).isEqualTo(COUNTED);
        assertThat(counters("countries")).isEqualTo(Map.of("LNG", 1L));
    }

    private JsonNode call(JsonNode event) throws IOException {
        var answer = new ByteArrayOutputStream();
        tally.handleRequest(new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)), answer, null);
        return JSON.readTree(answer.toByteArray());
    }

    private Map<String, Long> counters(String metric) {
        return new TreeMap<>(metrics.read(new Metric(EVENT, metric)).counters());
    }

    private static JsonNode sample(String name) throws IOException {
        return JSON.readTree(Files.readString(Path.of("../../events/statistics/" + name + ".json")));
    }
}
