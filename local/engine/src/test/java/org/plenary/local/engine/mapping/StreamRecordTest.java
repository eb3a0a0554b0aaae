package org.plenary.local.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

final class StreamRecordTest {

    private static final Instant MINUTE = Instant.parse("2049-01-02T12:30:00Z");

    @Test
    void a_change_that_is_read_within_its_minute_was_made_just_now() {
        assertThat(creationTime(MINUTE.plusMillis(42_999))).isEqualTo(MINUTE.getEpochSecond() + 42);
    }

    @Test
    void a_change_that_is_read_later_was_made_by_the_end_of_its_minute() {
        assertThat(creationTime(MINUTE.plusSeconds(60))).isEqualTo(MINUTE.getEpochSecond() + 60);
        assertThat(creationTime(MINUTE.plusSeconds(61))).isEqualTo(MINUTE.getEpochSecond() + 60);
        assertThat(creationTime(MINUTE.plusSeconds(9000))).isEqualTo(MINUTE.getEpochSecond() + 60);
    }

    private static long creationTime(Instant readAt) {
        var change = Record.builder()
                .dynamodb(d -> d.sequenceNumber("21")
                        .approximateCreationDateTime(MINUTE)
                        .keys(Map.of("id", AttributeValue.fromS("a"))))
                .build();
        return StreamRecord.of(change, "arn", readAt)
                .json()
                .at("/dynamodb/ApproximateCreationDateTime")
                .asLong();
    }
}
