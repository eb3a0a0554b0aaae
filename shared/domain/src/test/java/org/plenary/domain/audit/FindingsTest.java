package org.plenary.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.audit.Kin.FRENCH;
import static org.plenary.domain.audit.Kin.GERMANS;
import static org.plenary.domain.audit.Kin.NOON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.domain.statistics.RegistrationCounters;
import org.plenary.domain.statistics.Standing;
import org.plenary.domain.tally.Checkpoint;
import org.plenary.domain.tally.Counts;
import org.plenary.domain.tally.Metric;
import org.plenary.domain.tally.SequenceNumber;
import org.plenary.domain.tally.Shard;

final class FindingsTest {
    private static final Metric COUNTRIES = RegistrationCounters.countries(Kin.EVENT);

    @Test
    void what_agrees_at_first_sight_is_settled() {
        var findings = Findings.of(people("DE", "DE"), tallied(Map.of("LDE", 2L), NOON));

        assertThat(findings.open()).extracting(Counter::metric).doesNotContain(COUNTRIES);
        assertThat(findings.certain()).isEmpty();
    }

    @Test
    void what_differs_at_first_sight_is_open_on_whichever_side_it_is_missing() {
        var findings = Findings.of(people("DE"), tallied(Map.of("LDE", 2L, "LFR", 1L), NOON));

        assertThat(findings.open()).contains(GERMANS, FRENCH);
        assertThat(findings.drift()).isEmpty();
    }

    @Test
    void what_still_differs_while_its_people_stood_still_is_drift() {
        var wrong = tallied(Map.of("LDE", 3L, "LFR", 1L), NOON);
        var findings = only(GERMANS, FRENCH).again(people("DE", "DE"), wrong, people("DE", "DE"));

        assertThat(findings.open()).isEmpty();
        assertThat(findings.certain()).isEqualTo(Map.of(GERMANS, 1L, FRENCH, 1L));
    }

    @Test
    void what_agrees_at_second_sight_was_motion() {
        var findings = only(GERMANS).again(people("DE"), tallied(Map.of("LDE", 1L), NOON), people("DE"));

        assertThat(findings.drift()).isEqualTo(Map.of(GERMANS, 0L));
        assertThat(findings.certain()).isEmpty();
    }

    @Test
    void what_moves_stays_open_and_what_was_settled_stays_settled() {
        var settled = only(FRENCH).again(people("FR"), tallied(Map.of("LFR", 3L), NOON), people("FR"));
        var both = new Findings(settled.drift(), Set.of(GERMANS));
        var findings = both.again(people("DE"), tallied(Map.of("LDE", 5L), NOON), people("DE", "DE"));

        assertThat(findings.open()).containsExactly(GERMANS);
        assertThat(findings.certain()).isEqualTo(Map.of(FRENCH, 2L));
    }

    @Test
    void where_somebody_may_have_passed_through_unseen_nothing_is_settled() {
        var wrong = tallied(Map.of("LDE", 2L), NOON);
        var german = Kin.from("DE", 'a');
        var french = Kin.kept('b', 1, Standing.LIVE, "FR", "Lyon", NOON);
        var thereAndBack = Kin.kept('b', 3, Standing.LIVE, "FR", "Lyon", NOON);
        var oneStep = Kin.kept('b', 2, Standing.LIVE, "IT", "Rome", NOON);
        var late = Kin.kept('c', 1, Standing.LIVE, "FR", "Lyon", NOON);
        var back = Kin.kept('c', 2, Standing.LIVE, "FR", "Lyon", NOON);

        assertThat(only(GERMANS)
                        .again(of(german, french), wrong, of(german, thereAndBack))
                        .drift())
                .isEmpty();
        assertThat(only(GERMANS).again(of(german, french), wrong, of(german)).drift())
                .as("gone")
                .isEmpty();
        assertThat(only(GERMANS).again(of(german), wrong, of(german, back)).drift())
                .as("not for the first time")
                .isEmpty();
        assertThat(only(GERMANS)
                        .again(of(german, french), wrong, of(german, oneStep, late))
                        .certain())
                .isEqualTo(Map.of(GERMANS, 1L));
    }

    @Test
    void what_is_withdrawn_is_open_again() {
        var settled = only(FRENCH).again(people("FR"), tallied(Map.of("LFR", 3L), NOON), people("FR"));
        var withdrawn = new Findings(settled.drift(), Set.of(GERMANS)).withdrawn();

        assertThat(withdrawn.certain()).isEmpty();
        assertThat(withdrawn.open()).containsExactlyInAnyOrder(FRENCH, GERMANS);
    }

    @Test
    void newcomers_are_left_out_of_what_was_tallied() {
        var tallied = tallied(Map.of("LDE", 5L, "~LDE", 2L), NOON);

        assertThat(tallied.of(GERMANS)).isEqualTo(3);
        assertThat(tallied.of(FRENCH)).isZero();
        assertThat(tallied.counters()).containsExactly(GERMANS);
    }

    @Test
    void the_tally_of_an_event_is_as_of_the_newest_of_its_metrics() {
        var other = new Metric(Kin.EVENT, "people");
        var metrics = List.of(
                counts(COUNTRIES, Map.of("LDE", 1L), NOON),
                counts(other, Map.of("LDE", 7L), NOON.plusSeconds(1)),
                Counts.none(RegistrationCounters.days(Kin.EVENT, LocalDate.parse("2049-06-09"))));
        var tallied = new Tallied(metrics);

        assertThat(tallied.asOf()).contains(NOON.plusSeconds(1));
        assertThat(tallied.of(GERMANS))
                .as("another metric's counter of the same name is another")
                .isEqualTo(1);
        assertThat(new Tallied(List.of()).asOf()).isEmpty();
    }

    private static Findings only(Counter... open) {
        return new Findings(Map.of(), Set.of(open));
    }

    private static Tallied tallied(Map<String, Long> counters, Instant asOf) {
        return new Tallied(List.of(counts(COUNTRIES, counters, asOf)));
    }

    private static Counts counts(Metric metric, Map<String, Long> counters, Instant asOf) {
        return new Counts(
                metric,
                new HashMap<>(counters),
                Map.of(new Shard("00000000"), new Checkpoint(new SequenceNumber("1".repeat(21)), asOf)),
                Optional.empty());
    }

    private static Recount of(Recounted... people) {
        var recount = new Recount(NOON);
        Stream.of(people).forEach(recount::add);
        return recount;
    }

    /** One from each of these countries. */
    private static Recount people(String... countries) {
        var recount = new Recount(NOON);
        var person = new char[] {'a'};
        Stream.of(countries).forEach(country -> recount.add(Kin.from(country, person[0]++)));
        return recount;
    }
}
