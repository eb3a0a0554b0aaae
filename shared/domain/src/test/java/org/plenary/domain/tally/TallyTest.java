package org.plenary.domain.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.domain.Unavailable;
import org.plenary.domain.event.EventId;

final class TallyTest {
    private static final Instant NOON = Instant.parse("2049-06-10T12:00:00Z");
    private static final EventId EVENT = new EventId("jconf-2049");
    private static final Metric COUNTRIES = new Metric(EVENT, "countries");
    private static final Metric PEOPLE = new Metric(EVENT, "people");
    private static final Shard SHARD = Shard.of("shardId-1");

    private final Book book = new Book();
    private final Tally tally = new Tally(book);

    @Test
    void changes_are_summed_up_in_one_write_for_each_metric() {
        tally.count(
                SHARD,
                List.of(change(1, plus("LDE")), change(2, plus("LDE"), plus(PEOPLE, "l:de")), change(3, plus("LFR"))));

        assertThat(book.of(COUNTRIES)).isEqualTo(Map.of("LDE", 2L, "LFR", 1L));
        assertThat(book.of(PEOPLE)).isEqualTo(Map.of("l:de", 1L));
        assertThat(book.writes).hasSize(2);
    }

    @Test
    void a_batch_that_comes_again_is_not_counted_again_and_costs_no_write() {
        var batch = List.of(change(1, plus("LDE")), change(2, plus("LDE")));
        tally.count(SHARD, batch);
        tally.count(SHARD, batch);

        assertThat(book.of(COUNTRIES)).isEqualTo(Map.of("LDE", 2L));
        assertThat(book.writes).hasSize(1);
    }

    @Test
    void of_an_overlapping_batch_only_what_is_behind_the_checkpoint_is_counted() {
        tally.count(SHARD, List.of(change(1, plus("LDE")), change(2, plus("LDE"))));
        tally.count(SHARD, List.of(change(2, plus("LDE")), change(3, plus("LFR"))));

        assertThat(book.of(COUNTRIES)).isEqualTo(Map.of("LDE", 2L, "LFR", 1L));
    }

    @Test
    void changes_that_cancel_each_other_out_are_counted_all_the_same_for_a_part_of_them_may_come_again() {
        tally.count(SHARD, List.of(change(1, plus("LDE")), change(2, minus("LDE"))));
        tally.count(SHARD, List.of(change(2, minus("LDE"))));

        assertThat(book.of(COUNTRIES)).isEmpty();
    }

    @Test
    void changes_that_touch_nothing_counted_cost_no_read_and_no_write() {
        tally.count(SHARD, List.of(change(1), change(2)));

        assertThat(book.reads).isZero();
        assertThat(book.writes).isEmpty();
    }

    @Test
    void each_shard_has_a_checkpoint_of_its_own() {
        tally.count(SHARD, List.of(change(9, plus("LDE"))));
        tally.count(Shard.of("shardId-2"), List.of(change(3, plus("LDE"))));

        assertThat(book.of(COUNTRIES)).isEqualTo(Map.of("LDE", 2L));
    }

    @Test
    void who_was_overtaken_reads_again_and_counts_what_the_other_has_not() {
        var both = List.of(change(1, plus("LDE")), change(2, plus("LDE")));
        book.beforeTheNextWrite(() -> new Tally(book).count(SHARD, both.subList(0, 1)));
        tally.count(SHARD, both);

        assertThat(book.of(COUNTRIES)).isEqualTo(Map.of("LDE", 2L));
    }

    @Test
    void who_is_overtaken_again_and_again_gives_up_for_now() {
        book.refuseEverything = true;

        assertThatThrownBy(() -> tally.count(SHARD, List.of(change(1, plus("LDE")))))
                .isInstanceOf(Unavailable.class);
        assertThat(book.of(COUNTRIES)).isEmpty();
    }

    @Test
    void more_counters_than_one_write_holds_are_written_one_part_after_the_other() {
        var changes = IntStream.rangeClosed(1, 2 * Tally.WIDEST + 1)
                .mapToObj(number -> change(number, plus("C" + number)))
                .toList();
        tally.count(SHARD, changes);

        assertThat(book.writes).extracting(write -> write.sums().size()).containsExactly(Tally.WIDEST, Tally.WIDEST, 1);
        assertThat(book.of(COUNTRIES)).hasSize(2 * Tally.WIDEST + 1).containsValues(1L);
        tally.count(SHARD, changes);
        assertThat(book.writes).hasSize(3);
    }

    @Test
    void what_is_there_only_since_after_the_cut_is_counted_a_second_time_apart() {
        book.cut(COUNTRIES, NOON);
        tally.count(SHARD, List.of(change(1, plus("LDE", NOON)), change(2, plus("LDE", NOON.plusMillis(1)))));

        assertThat(book.of(COUNTRIES)).isEqualTo(Map.of("LDE", 2L, "~LDE", 1L));
    }

    @Test
    void the_newest_change_that_is_counted_tells_as_of_when_the_counts_are() {
        tally.count(SHARD, List.of(change(1, plus("LDE")), change(2)));
        assertThat(book.read(COUNTRIES).asOf()).contains(NOON.plusSeconds(1));

        tally.count(
                Shard.of("shardId-2"),
                List.of(new CountedChange(
                        new SequenceNumber("1"), NOON.minus(Duration.ofHours(1)), List.of(plus("LDE")))));
        assertThat(book.read(COUNTRIES).asOf()).contains(NOON.plusSeconds(1));
        assertThat(Counts.none(COUNTRIES).asOf()).isEmpty();
    }

    private static CountedChange change(int number, Increment... increments) {
        return new CountedChange(
                new SequenceNumber(Integer.toString(number)), NOON.plusSeconds(number), List.of(increments));
    }

    private static Increment plus(String counter) {
        return plus(COUNTRIES, counter);
    }

    private static Increment plus(Metric metric, String counter) {
        return new Increment(metric, counter, 1, NOON);
    }

    private static Increment plus(String counter, Instant since) {
        return new Increment(COUNTRIES, counter, 1, since);
    }

    private static Increment minus(String counter) {
        return new Increment(COUNTRIES, counter, -1, NOON);
    }

    /** Metrics whose writes are told, and can be overtaken. */
    private static final class Book implements Metrics {
        final List<Addition> writes = new ArrayList<>();
        int reads;
        boolean refuseEverything;
        private final Map<Metric, Counts> kept = new HashMap<>();
        private Optional<Runnable> before = Optional.empty();

        void beforeTheNextWrite(Runnable other) {
            before = Optional.of(other);
        }

        void cut(Metric metric, Instant cut) {
            kept.put(metric, new Counts(metric, Map.of(), Map.of(), Optional.of(cut)));
        }

        Map<String, Long> of(Metric metric) {
            var counters =
                    new HashMap<>(kept.getOrDefault(metric, Counts.none(metric)).counters());
            counters.values().removeIf(count -> count == 0);
            return counters;
        }

        @Override
        public Counts read(Metric metric) {
            reads++;
            return kept.getOrDefault(metric, Counts.none(metric));
        }

        @Override
        public List<Counts> readAll(EventId event, String prefix) {
            return List.copyOf(kept.values());
        }

        @Override
        public boolean add(Counts read, Addition addition) {
            var other = before;
            before = Optional.empty();
            other.ifPresent(Runnable::run);
            var current = kept.getOrDefault(read.metric(), Counts.none(read.metric()));
            if (refuseEverything || !current.equals(read)) {
                return false;
            }
            writes.add(addition);
            var counters = new HashMap<>(current.counters());
            addition.sums().forEach((counter, by) -> counters.merge(counter, by, Long::sum));
            var checkpoints = new HashMap<>(current.checkpoints());
            checkpoints.put(addition.shard(), addition.upTo());
            kept.put(read.metric(), new Counts(read.metric(), counters, checkpoints, current.cut()));
            return true;
        }
    }
}
