package org.plenary.functions.statistics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.testkit.Conferences.ACME;
import static org.plenary.testkit.Conferences.details;
import static org.plenary.testkit.Conferences.inSeries;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.CountryCode;
import org.plenary.domain.Unavailable;
import org.plenary.domain.audit.AuditId;
import org.plenary.domain.audit.AuditReport;
import org.plenary.domain.audit.AuditRequest;
import org.plenary.domain.audit.CityFigures;
import org.plenary.domain.audit.Counter;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.SeriesId;
import org.plenary.domain.registration.Erasure;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.statistics.RegistrationCounters;
import org.plenary.testkit.fault.Crash;
import org.plenary.testkit.fault.Fault;
import org.plenary.testkit.fault.FaultPlan;
import org.plenary.testkit.fault.History;
import org.plenary.testkit.fault.WireRequest;

/** What an audit finds, tells and repairs, while people sign up, leave, and the tally is behind. */
final class AuditTest {
    private static final AuditId FIRST = new AuditId("first");
    private static final AuditId SECOND = new AuditId("second");

    private static final AtomicInteger EVENTS = new AtomicInteger();

    private static final AuditedSystem SYSTEM = new AuditedSystem();
    private Event event = newEvent();
    private final AtomicInteger newcomers = new AtomicInteger();

    @BeforeEach
    void beginAnew() {
        SYSTEM.beginAnew();
    }

    @Test
    void counts_that_are_right_have_no_drift() {
        signUp("ada@example.org", "DE");
        signUp("boris@example.org", "RS");
        SYSTEM.count(0);

        var report = audit(FIRST);

        assertThat(report.drift()).isEmpty();
        assertThat(report.inMotion()).isZero();
        assertThat(report.repaired()).isTrue();
        assertThat(report.asOf()).isEqualTo(AuditedSystem.BEGIN);
    }

    @Test
    void a_count_that_is_one_too_high_is_found_and_repaired_and_not_found_again() {
        signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        SYSTEM.plant(event, "countries", "LDE", 1);

        assertThat(audit(FIRST).drift()).isEqualTo(Map.of(germany(), 1L));
        assertThat(SYSTEM.counted(event, "DE")).isEqualTo(1);
        assertThat(audit(SECOND).drift()).isEmpty();
    }

    @Test
    void changes_that_never_reached_the_tally_are_made_good_in_all_counters() {
        signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        var boris = signUp("boris@example.org", "RS");
        SYSTEM.forget();
        signUp("carla@example.org", "IT");
        SYSTEM.count(0);

        assertThat(audit(FIRST).drift())
                .containsEntry(new Counter(RegistrationCounters.countries(event.id()), "LRS"), -1L)
                .hasSize(4);
        assertThat(SYSTEM.counted(event, "RS")).isEqualTo(1);

        SYSTEM.cancel(boris);
        SYSTEM.count(0);
        assertThat(audit(SECOND).drift()).isEmpty();
    }

    @Test
    void what_is_only_on_its_way_is_no_drift() {
        signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        signUp("boris@example.org", "DE");
        SYSTEM.whileItWaits(() -> SYSTEM.count(0));

        assertThat(audit(FIRST).drift()).isEmpty();
        assertThat(SYSTEM.counted(event, "DE")).isEqualTo(2);
    }

    @Test
    void while_people_sign_up_all_the_time_nothing_is_drift_and_nothing_in_motion() {
        rush();

        var report = audit(FIRST);
        assertThat(report.drift()).isEmpty();
        assertThat(report.inMotion()).isZero();
        assertCountsAreRight();
    }

    @Test
    void a_planted_difference_is_found_and_repaired_in_the_very_country_that_people_sign_up_from() {
        rush();
        SYSTEM.plant(event, "countries", "LDE", 1);

        assertThat(audit(FIRST).drift()).isEqualTo(Map.of(germany(), 1L));
        assertCountsAreRight();
    }

    @Test
    void where_somebody_leaves_in_every_round_it_is_not_guessed_what_is_drift() {
        var leaving = new ArrayDeque<Registration>();
        for (int person = 0; person < 80; person++) {
            leaving.add(signUp("leaving-%d@example.org".formatted(person), "DE"));
        }
        SYSTEM.count(0);
        SYSTEM.plant(event, "countries", "LDE", 1);
        SYSTEM.whileItWaits(() -> {
            if (!leaving.isEmpty()) {
                SYSTEM.cancel(leaving.remove());
            }
            SYSTEM.count(1);
        });

        var report = audit(FIRST);

        assertThat(report.drift()).doesNotContainKey(germany());
        assertThat(report.inMotion()).isPositive();
        SYSTEM.whileItWaits(() -> SYSTEM.count(0));
        assertThat(audit(SECOND).drift()).isEqualTo(Map.of(germany(), 1L));
        assertCountsAreRight();
    }

    @Test
    void a_tally_that_is_behind_is_not_taken_for_drift() {
        signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        SYSTEM.clock.set(SYSTEM.clock.instant().plus(Duration.ofHours(1)));
        signUp("boris@example.org", "DE");

        var report = audit(FIRST);

        assertThat(report.drift()).isEmpty();
        assertThat(report.inMotion()).isPositive();
        assertCountsAreRight();
    }

    @Test
    void what_the_stream_has_forgotten_uncounted_is_drift() {
        signUp("ada@example.org", "DE");
        SYSTEM.forget();
        SYSTEM.clock.set(SYSTEM.clock.instant().plus(Duration.ofHours(25)).plusSeconds(1));

        assertThat(audit(FIRST).drift()).containsEntry(germany(), -1L);
        assertThat(SYSTEM.counted(event, "DE")).isEqualTo(1);
    }

    @Test
    void who_moves_there_and_back_between_two_recounts_makes_no_drift() {
        var wanderer = signUp("wanderer@example.org", "FR");
        signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        SYSTEM.plant(event, "countries", "LDE", -1);
        var looks = new AtomicInteger();
        // In each round there when the tally is read, and back before the next recount.
        SYSTEM.whileItWaits(() -> {
            SYSTEM.move(wanderer, looks.incrementAndGet() % 2 == 0 ? "FR" : "DE");
            SYSTEM.count(looks.get() % 2);
        });

        assertThat(audit(FIRST).drift().values()).allMatch(by -> by == -1);
        SYSTEM.whileItWaits(() -> {});
        SYSTEM.count(0);
        audit(SECOND);
        assertCountsAreRight();
    }

    @Test
    void a_tally_that_is_behind_with_a_cancellation_is_not_taken_for_drift_either() {
        var ada = signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        SYSTEM.clock.set(SYSTEM.clock.instant().plus(Duration.ofHours(1)));
        SYSTEM.cancel(ada);

        var report = audit(FIRST);

        assertThat(report.drift()).isEmpty();
        assertThat(report.inMotion()).isPositive();
        assertCountsAreRight();
    }

    @Test
    void a_tally_that_is_behind_with_an_erasing_is_not_taken_for_drift_either() {
        var ada = signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        SYSTEM.clock.set(SYSTEM.clock.instant().plus(Duration.ofHours(1)));
        SYSTEM.erase(ada, Erasure.Reason.REQUEST);

        assertThat(audit(FIRST).drift()).isEmpty();
        assertCountsAreRight();
    }

    @Test
    void an_id_that_is_used_again_later_is_another_audit_which_repairs_too() {
        signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        SYSTEM.plant(event, "countries", "LDE", 1);
        audit(FIRST);
        audit(SECOND);
        SYSTEM.plant(event, "countries", "LDE", 2);

        assertThat(audit(FIRST).drift()).isEqualTo(Map.of(germany(), 2L));
        assertThat(SYSTEM.counted(event, "DE")).isEqualTo(1);
    }

    @Test
    void counts_that_are_lost_altogether_are_made_good_however_many_they_are() {
        var countries = CountryCode.accepted().stream().sorted().toList();
        countries.forEach(country -> signUp(country.toLowerCase(Locale.ROOT) + "@example.org", country));
        SYSTEM.forget();
        SYSTEM.clock.set(SYSTEM.clock.instant().plus(Duration.ofHours(25)).plusSeconds(1));

        assertThat(audit(FIRST).repaired()).isTrue();
        assertThat(countries).allMatch(country -> SYSTEM.counted(event, country) == 1);
    }

    @Test
    void a_registration_that_cannot_be_read_keeps_nobody_else_from_being_counted_again() {
        var ada = signUp("ada@example.org", "DE");
        signUp("boris@example.org", "RS");
        SYSTEM.spoil(ada);
        SYSTEM.count(0);
        SYSTEM.plant(event, "countries", "LRS", 1);

        assertThat(audit(FIRST).drift())
                .containsEntry(new Counter(RegistrationCounters.countries(event.id()), "LRS"), 1L);
    }

    @Test
    void where_retention_begins_while_it_looks_nothing_is_repaired() {
        var ada = signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        SYSTEM.plant(event, "countries", "LDE", 1);
        SYSTEM.whileItWaits(() -> {
            SYSTEM.whileItWaits(() -> {});
            SYSTEM.erase(ada, Erasure.Reason.RETENTION);
            SYSTEM.forget();
        });

        assertThat(audit(FIRST).drift()).isEmpty();
        assertThat(SYSTEM.counted(event, "DE")).isEqualTo(2);
    }

    @Test
    void the_same_audit_again_repairs_nothing_again_and_keeps_what_it_found() {
        signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        SYSTEM.plant(event, "countries", "LDE", 1);
        var found = audit(FIRST);

        assertThat(audit(FIRST)).isEqualTo(found);
        assertThat(SYSTEM.counted(event, "DE")).isEqualTo(1);
    }

    @Test
    void wherever_an_audit_crashes_the_next_receipt_of_its_message_ends_it_and_repairs_once() {
        int writes = 0;
        while (crashesAt(writes + 1, Fault.crashBefore())) {
            crashesAt(writes + 1, Fault.crashAfter());
            writes++;
        }
        assertThat(writes).isGreaterThan(4);
        System.out.printf("audit: a crash before and after each of %d writes%n", writes);
    }

    private boolean crashesAt(int write, Fault fault) {
        beginAnew();
        event = newEvent();
        signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        SYSTEM.plant(event, "countries", "LDE", 1);
        var writes = new AtomicInteger();
        SYSTEM.http.follow(
                new History(write),
                (_, request) -> isWrite(request) && writes.incrementAndGet() == write ? fault : Fault.NONE);
        boolean crashed = false;
        try {
            audit(FIRST);
        } catch (Crash _) {
            crashed = true;
        }
        SYSTEM.http.follow(new History(write), FaultPlan.NONE);
        SYSTEM.clock.set(SYSTEM.clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(audit(FIRST).drift()).isEqualTo(Map.of(germany(), 1L));
        assertCountsAreRight();
        return crashed;
    }

    private static boolean isWrite(WireRequest request) {
        return !request.operation().equals("GetItem") && !request.operation().equals("Query");
    }

    private static Event newEvent() {
        return SYSTEM.event("jconf-" + EVENTS.incrementAndGet(), details(EventState.PUBLISHED));
    }

    @Test
    void two_audits_are_not_at_the_same_counts() {
        signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        SYSTEM.plant(event, "countries", "LDE", 1);
        var countries = RegistrationCounters.countries(event.id());
        var begun = SYSTEM.clock.instant();
        SYSTEM.cuts.open(countries, begun, begun.minus(Duration.ofMinutes(16)));

        assertThatThrownBy(() -> audit(FIRST)).isInstanceOf(Unavailable.class);
        assertThat(SYSTEM.counted(event, "DE")).isEqualTo(2);

        SYSTEM.clock.set(begun.plus(Duration.ofMinutes(16)).plusMillis(1));
        assertThat(audit(FIRST).drift()).isEqualTo(Map.of(germany(), 1L));
    }

    @Test
    void an_audit_waits_for_the_one_that_is_at_the_counts_already() {
        signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        SYSTEM.plant(event, "countries", "LDE", 1);
        var countries = RegistrationCounters.countries(event.id());
        var begun = SYSTEM.clock.instant();
        SYSTEM.cuts.open(countries, begun, begun.minus(Duration.ofMinutes(16)));
        SYSTEM.whileItWaits(() -> SYSTEM.cuts.close(countries, begun));

        assertThat(audit(FIRST).drift()).isEqualTo(Map.of(germany(), 1L));
        assertThat(SYSTEM.counted(event, "DE")).isEqualTo(1);
    }

    @Test
    void where_retention_has_begun_to_erase_the_counts_are_left_alone() {
        var ada = signUp("ada@example.org", "DE");
        SYSTEM.count(0);
        SYSTEM.erase(ada, Erasure.Reason.RETENTION);
        SYSTEM.forget();

        SYSTEM.audits.run(new AuditRequest.OfEvent(event.id(), FIRST));

        assertThat(SYSTEM.reports.latest(event.id())).isEmpty();
        assertThat(SYSTEM.counted(event, "DE")).isEqualTo(1);
    }

    @Test
    void the_cities_of_a_country_are_told_however_they_are_written() {
        SYSTEM.signUp(event, "a@example.org", "DE", "Köln");
        SYSTEM.signUp(event, "b@example.org", "DE", "köln");
        SYSTEM.signUp(event, "c@example.org", "DE", "Köln");
        SYSTEM.signUp(event, "d@example.org", "DE", "Bonn");
        SYSTEM.signUp(event, "e@example.org", "DE", "");
        SYSTEM.signUp(event, "f@example.org", "FR", "Bonn");
        SYSTEM.count(0);
        audit(FIRST);

        var cities = SYSTEM.reports.cities(event.id(), new CountryCode("DE")).orElseThrow();
        assertThat(cities.figures().named())
                .containsExactly(new CityFigures.Of("Köln", 3), new CityFigures.Of("Bonn", 1));
        assertThat(cities.figures().other()).isZero();
        assertThat(cities.figures().notGiven()).isEqualTo(1);
        assertThat(SYSTEM.reports.cities(event.id(), new CountryCode("IT"))).isEmpty();
    }

    @Test
    void a_series_tells_how_many_people_its_registrations_are() {
        var series = new SeriesId("jconf");
        var local = SYSTEM.event("jconf-local", inSeries("jconf", details(EventState.PUBLISHED)));
        var world = SYSTEM.event("jconf-world", inSeries("jconf", details(EventState.PUBLISHED)));
        SYSTEM.signUp(local, "ada@example.org", "DE");
        SYSTEM.signUp(world, "ADA@example.org", "DE");
        SYSTEM.signUp(world, "boris@example.org", "RS");
        SYSTEM.cancel(SYSTEM.signUp(world, "carla@example.org", "IT"));
        signUp("dora@example.org", "GR");
        SYSTEM.count(0);

        SYSTEM.audits.run(new AuditRequest.OfSeries(ACME, series, FIRST));

        var people = SYSTEM.reports.people(ACME, series).orElseThrow();
        assertThat(people.distinct()).isEqualTo(2);
        assertThat(people.registrations()).isEqualTo(3);
        assertThat(SYSTEM.reports.latest(local.id())).isPresent();
        assertThat(SYSTEM.reports.latest(event.id())).isEmpty();
    }

    /** Whenever the audit waits, somebody signs up from Germany, and the tally is three people behind. */
    private void rush() {
        for (int person = 0; person < 5; person++) {
            signUpNext();
        }
        SYSTEM.count(3);
        SYSTEM.whileItWaits(() -> {
            signUpNext();
            SYSTEM.count(3);
        });
    }

    private void signUpNext() {
        signUp("newcomer-%d@example.org".formatted(newcomers.incrementAndGet()), "DE");
    }

    private Registration signUp(String address, String country) {
        return SYSTEM.signUp(event, address, country);
    }

    private AuditReport audit(AuditId audit) {
        SYSTEM.audits.run(new AuditRequest.OfEvent(event.id(), audit));
        return SYSTEM.reports.latest(event.id()).orElseThrow();
    }

    private void assertCountsAreRight() {
        SYSTEM.whileItWaits(() -> {});
        SYSTEM.count(0);
        assertThat(audit(new AuditId("control")).drift()).isEmpty();
        assertThat(SYSTEM.tallied(event).metrics()).allSatisfy(metric -> {
            assertThat(metric.cut()).isEmpty();
            assertThat(metric.counters().keySet()).noneMatch(name -> name.startsWith("~"));
        });
    }

    private Counter germany() {
        return new Counter(RegistrationCounters.countries(event.id()), "LDE");
    }
}
