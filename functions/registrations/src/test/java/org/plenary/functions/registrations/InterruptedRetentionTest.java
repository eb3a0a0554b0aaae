package org.plenary.functions.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plenary.testkit.Conferences.jconf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.event.EventChange;
import org.plenary.domain.event.EventDetails;
import org.plenary.domain.event.EventState;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.Registrations;
import org.plenary.testkit.InMemoryEvents;
import org.plenary.testkit.InMemoryRegistrations;
import org.plenary.testkit.People;
import org.plenary.testkit.SettableClock;

/** What happens while an event's registrations are being erased. */
final class InterruptedRetentionTest {
    private static final Instant OVER = jconf().details().registrationsEndAt();
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final int PEOPLE = 12;

    private final InMemoryEvents events = new InMemoryEvents();
    private final InMemoryRegistrations registrations = new InMemoryRegistrations();

    /** The function dies, as at its timeout: an error that nothing may catch. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_run_that_crashes_at_any_erasure_is_taken_up_by_the_next(int nth) {
        var people = crowd(PEOPLE);
        var dying = new DisturbedErasures(registrations, nth, InterruptedRetentionTest::crash);
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> erase(dying));
        assertThat(people.stream().filter(this::isKept)).hasSize(PEOPLE - nth + 1);

        erase(registrations);
        assertThat(people).allMatch(person -> registrations.isErased(person.event(), person.id()));
        assertThat(keeping()).isNotEmpty();
        erase(registrations);
        assertThat(keeping()).isEmpty();
    }

    @Test
    void moving_the_date_stops_a_run_that_is_under_way() {
        var people = crowd(4800);
        erase(new DisturbedErasures(registrations, 1, this::moveTheDate));

        // A hundred from each of 32 buckets are the most that were already read.
        assertThat(people.stream().filter(this::isKept)).hasSizeGreaterThanOrEqualTo(4800 - 3200);
        assertThat(keeping()).isNotEmpty();
    }

    @Test
    void who_is_changed_in_the_moment_of_being_erased_is_erased_all_the_same() {
        var person = crowd(1).getFirst();
        erase(new DisturbedErasures(
                registrations, 1, () -> registrations.change((Changed) person.cancel(), OVER.minusSeconds(1))));

        assertThat(registrations.isErased(person.event(), person.id())).isTrue();
    }

    @Test
    void who_is_overtaken_time_and_again_leaves_it_to_the_next_run() {
        var person = crowd(1).getFirst();
        erase(new DisturbedErasures(registrations, 1, () -> revoke(person)));

        assertThat(isKept(person)).isTrue();
        assertThat(keeping()).isNotEmpty();
        erase(registrations);
        assertThat(isKept(person)).isFalse();
    }

    private List<Registration> crowd(int people) {
        events.create(jconf());
        return IntStream.range(0, people)
                .mapToObj(person -> People.registered(People.at("person-" + person + "@example.org"), jconf(), NOON))
                .peek(registration -> registrations.signUp(registration, NOON))
                .toList();
    }

    private void erase(Registrations of) {
        var clock = new SettableClock(OVER);
        new EraseWhatIsOver(events, registrations, new EraseRegistration(of, clock), clock)
                .visit(jconf().id(), List.of());
    }

    private void moveTheDate() {
        var details = jconf().details();
        var moved = new EventDetails(
                details.title(),
                details.dates(),
                details.place(),
                details.registration(),
                details.price(),
                details.libraryClosesAt().plus(Duration.ofDays(1)),
                details.state());
        events.change(((EventChange.Changed) jconf().change(moved)).event());
    }

    private void revoke(Registration person) {
        var current = registrations.find(person.event(), person.id()).orElseThrow();
        registrations.change((Changed) current.revoke(current.epoch()), OVER);
    }

    private boolean isKept(Registration person) {
        return registrations.find(person.event(), person.id()).isPresent();
    }

    private List<?> keeping() {
        return events.keepingRegistrations(EventState.PUBLISHED, OVER, 10, "").items();
    }

    private static void crash() {
        throw new Crash();
    }
}
