package org.plenary.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.audit.Kin.FRENCH;
import static org.plenary.domain.audit.Kin.GERMANS;
import static org.plenary.domain.audit.Kin.NOON;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.domain.statistics.Standing;

final class RecountTest {

    @Test
    void everybody_is_counted_for_each_of_their_counters() {
        var recount = of(Kin.from("DE", 'a'), Kin.from("DE", 'b'), Kin.from("FR", 'c'));

        assertThat(recount.of(GERMANS).count()).isEqualTo(2);
        assertThat(recount.of(FRENCH).count()).isEqualTo(1);
        assertThat(recount.counters())
                .extracting(Counter::toString)
                .containsExactlyInAnyOrder(
                        "countries LDE", "countries LFR", "days#2049-06 L09", "people r:PARTNER", "people l:en");
    }

    @Test
    void nobody_is_counted_for_a_counter_that_nobody_has() {
        assertThat(of().of(GERMANS)).isEqualTo(Cell.EMPTY);
        assertThat(of().counters()).isEmpty();
        assertThat(of().newest()).isEqualTo(Instant.MIN);
    }

    @Test
    void who_registered_after_the_cut_is_not_counted() {
        var recount = new Recount(NOON);
        recount.add(kept('a', 1, NOON));
        recount.add(kept('b', 1, NOON.plusMillis(1)));

        assertThat(recount.of(GERMANS).count()).isEqualTo(1);
        assertThat(recount.newest()).isEqualTo(NOON);
    }

    @Test
    void the_newest_is_the_last_who_registered_in_whatever_order_they_come() {
        var earlier = kept('a', 1, NOON.minusSeconds(1));
        var later = kept('b', 1, NOON);

        assertThat(of(earlier, later).newest()).isEqualTo(NOON);
        assertThat(of(later, earlier).newest()).isEqualTo(NOON);
    }

    @Test
    void two_recounts_of_the_same_people_are_one_whatever_the_order_and_the_parts() {
        var all = of(Kin.from("DE", 'a'), Kin.from("DE", 'b'), Kin.from("DE", 'c'));
        var parts = of(Kin.from("DE", 'c'));
        parts.add(of(Kin.from("DE", 'b'), Kin.from("DE", 'a')));

        assertThat(parts.of(GERMANS)).isEqualTo(all.of(GERMANS));
        assertThat(parts.counters()).isEqualTo(all.counters());
        assertThat(parts.newest()).isEqualTo(all.newest());
    }

    @Test
    void another_person_or_another_version_in_the_same_place_is_seen() {
        var cells = Stream.of(kept('a', 1, NOON), kept('b', 1, NOON), kept('a', 2, NOON), kept('a', 3, NOON))
                .map(kept -> of(kept).of(GERMANS))
                .toList();

        assertThat(cells).doesNotHaveDuplicates().extracting(Cell::count).containsOnly(1L);
    }

    @Test
    void two_who_change_places_in_their_versions_are_seen() {
        assertThat(of(kept('a', 1, NOON), kept('b', 2, NOON)).of(GERMANS))
                .isNotEqualTo(of(kept('a', 2, NOON), kept('b', 1, NOON)).of(GERMANS));
    }

    // Sums of fingerprints are compared: near ones would make up for one another.
    @Test
    void the_fingerprints_of_two_versions_are_far_apart() {
        assertThat(Long.bitCount(
                        kept('a', 1, NOON).fingerprint() ^ kept('a', 2, NOON).fingerprint()))
                .isBetween(16, 48);
    }

    @Test
    void what_retention_has_touched_stays_touched_in_the_sum() {
        var touched = new Recount(NOON);
        touched.add(new Recounted.ErasedByRetention());
        var sum = of();
        assertThat(sum.touchedByRetention()).isFalse();
        sum.add(touched);
        sum.add(of());

        assertThat(sum.touchedByRetention()).isTrue();
    }

    @Test
    void a_registration_that_is_recounted_does_not_tell_who_it_is() {
        assertThat(Kin.from("DE", 'a').toString())
                .isEqualTo("Kept[" + "a".repeat(26) + "]")
                .doesNotContain("example.org");
    }

    private static Recounted.Kept kept(char person, long version, Instant registeredAt) {
        return Kin.kept(person, version, Standing.LIVE, "DE", "Leipzig", registeredAt);
    }

    private static Recount of(Recounted... all) {
        var recount = new Recount(NOON.plusSeconds(60));
        Stream.of(all).forEach(recount::add);
        return recount;
    }
}
