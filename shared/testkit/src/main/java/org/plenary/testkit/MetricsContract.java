package org.plenary.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.EventId;
import org.plenary.domain.tally.Addition;
import org.plenary.domain.tally.Checkpoint;
import org.plenary.domain.tally.Counts;
import org.plenary.domain.tally.Metric;
import org.plenary.domain.tally.Metrics;
import org.plenary.domain.tally.SequenceNumber;
import org.plenary.domain.tally.Shard;

/** What all {@link Metrics} do, in memory or in a database. */
public interface MetricsContract {
    Instant NOON = Instant.parse("2049-06-10T12:00:00Z");
    EventId EVENT = new EventId("jconf-2049");
    Metric COUNTRIES = new Metric(EVENT, "countries");
    Shard FIRST = Shard.of("shardId-00000001");
    Shard SECOND = Shard.of("shardId-00000002");

    /** Empty ones. */
    Metrics metrics();

    @Test
    default void nothing_is_counted_at_first() {
        assertThat(metrics().read(COUNTRIES)).isEqualTo(Counts.none(COUNTRIES));
        assertThat(metrics().readAll(EVENT, "days#")).isEmpty();
    }

    @Test
    default void sums_are_added_and_the_checkpoint_moves_with_them() {
        add(FIRST, "7", Map.of("LDE", 2L, "LFR", 1L));
        add(FIRST, "9", Map.of("LDE", 3L, "LFR", -1L));

        var counts = metrics().read(COUNTRIES);
        assertThat(counts.counters()).isEqualTo(Map.of("LDE", 5L, "LFR", 0L));
        assertThat(counts.checkpoints()).isEqualTo(Map.of(FIRST, at("9")));
        assertThat(counts.asOf()).contains(NOON);
    }

    @Test
    default void what_sums_up_to_nothing_moves_the_checkpoint_and_makes_no_counter() {
        add(FIRST, "7", Map.of("LDE", 0L));

        assertThat(metrics().read(COUNTRIES))
                .isEqualTo(new Counts(COUNTRIES, Map.of(), Map.of(FIRST, at("7")), Optional.empty()));
    }

    @Test
    default void an_addition_decided_on_a_checkpoint_that_has_moved_adds_nothing() {
        var read = metrics().read(COUNTRIES);
        add(FIRST, "7", Map.of("LDE", 1L));

        assertThat(metrics().add(read, new Addition(FIRST, at("8"), Map.of("LDE", 1L))))
                .isFalse();
        assertThat(metrics().read(COUNTRIES).counters()).isEqualTo(Map.of("LDE", 1L));
    }

    @Test
    default void another_shards_checkpoint_is_nobodys_hindrance() {
        var read = metrics().read(COUNTRIES);
        add(FIRST, "7", Map.of("LDE", 1L));

        assertThat(metrics().add(read, new Addition(SECOND, at("3"), Map.of("LDE", 1L))))
                .isTrue();
        assertThat(metrics().read(COUNTRIES).of("LDE")).isEqualTo(2);
    }

    @Test
    default void a_checkpoint_of_more_than_25_hours_ago_goes_with_the_next_write_and_one_of_25_stays() {
        metrics().add(metrics().read(COUNTRIES), addition(FIRST, NOON.minus(Duration.ofHours(25))));
        metrics().add(metrics().read(COUNTRIES), addition(SECOND, NOON));
        assertThat(metrics().read(COUNTRIES).checkpoints()).containsOnlyKeys(FIRST, SECOND);

        metrics().add(metrics().read(COUNTRIES), addition(SECOND, NOON.plusSeconds(1)));
        assertThat(metrics().read(COUNTRIES).checkpoints()).containsOnlyKeys(SECOND);
    }

    @Test
    default void sequence_numbers_keep_their_forty_digits() {
        var longest = "9".repeat(40);
        add(FIRST, longest, Map.of("LDE", 1L));

        assertThat(metrics().read(COUNTRIES).checkpoints()).isEqualTo(Map.of(FIRST, at(longest)));
    }

    @Test
    default void metrics_are_found_by_the_beginning_of_their_names_and_event() {
        for (var name : new String[] {"days#2049-02", "days#2049-01", "people"}) {
            metrics().add(Counts.none(new Metric(EVENT, name)), addition(FIRST, NOON));
        }
        metrics().add(Counts.none(new Metric(new EventId("other-2049"), "days#2049-03")), addition(FIRST, NOON));

        assertThat(metrics().readAll(EVENT, "days#"))
                .extracting(counts -> counts.metric().name())
                .containsExactly("days#2049-01", "days#2049-02");
    }

    private void add(Shard shard, String sequenceNumber, Map<String, Long> sums) {
        var added = metrics().add(metrics().read(COUNTRIES), new Addition(shard, at(sequenceNumber), sums));
        assertThat(added).isTrue();
    }

    private static Addition addition(Shard shard, Instant committedAt) {
        return new Addition(shard, new Checkpoint(new SequenceNumber("7"), committedAt), Map.of("LDE", 1L));
    }

    private static Checkpoint at(String sequenceNumber) {
        return new Checkpoint(new SequenceNumber(sequenceNumber), NOON);
    }
}
