package org.plenary.functions.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plenary.functions.registrations.RetentionFunction.NOW;
import static org.plenary.testkit.Conferences.END;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.event.Event;
import org.plenary.domain.event.EventChange.Changed;
import org.plenary.domain.event.EventState;
import org.plenary.domain.registration.Erasure.Reason;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.Registrations.Signup;
import org.plenary.testkit.Conferences;
import org.plenary.testkit.People;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is over is erased, and nothing else. */
final class RetentionTest {
    private static final Duration TICK = Duration.ofMillis(1);
    private static final String BY_SCHEDULE = """
            {"version": "0", "id": "0b7d9c1e", "detail-type": "Scheduled Event", "source": "aws.events", "resources": [], "detail": {}}
            """;

    private RetentionFunction function = new RetentionFunction();

    @BeforeEach
    void anEmptyDatabase() {
        function = new RetentionFunction();
    }

    @Test
    void registrations_are_erased_at_the_instant_at_which_their_time_is_over_and_not_before() {
        var event = function.given("two-sides", 90);
        var people = function.registered(event, 40);
        var over = event.details().registrationsEndAt();

        function.clock.set(over.minus(TICK));
        assertThat(function.call(BY_SCHEDULE).path("events")).isEmpty();
        assertThat(people).allMatch(function::isKept);

        function.clock.set(over);
        var report = function.call(BY_SCHEDULE);
        assertThat(ofEvent(report, event).path("erased").asLong()).isEqualTo(40);
        assertThat(people).noneMatch(function::isKept).allSatisfy(this::isErasedByRetention);
    }

    @Test
    void retention_of_no_days_ends_with_the_library() {
        var event = function.given("no-days", 0);
        var people = function.registered(event, 2);

        function.clock.set(END.minus(TICK));
        function.call("{}");
        assertThat(people).allMatch(function::isKept);
        function.clock.set(END);
        function.call("{}");
        assertThat(people).noneMatch(function::isKept);
    }

    @Test
    void of_a_cancelled_event_registrations_are_erased_too() {
        var event = function.given("called-off", 0);
        var people = function.registered(event, 2);
        var details = event.details();
        function.events().change(((Changed) event.change(Conferences.details(EventState.CANCELLED))).event());
        var over = Conferences.details(EventState.CANCELLED).registrationsEndAt();

        function.clock.set(details.registrationsEndAt());
        function.call("{}");
        assertThat(people).allMatch(function::isKept);
        function.clock.set(over);
        function.call("{}");
        assertThat(people).noneMatch(function::isKept);
    }

    @Test
    void moving_the_date_is_one_write_and_stops_the_erasing() {
        var event = function.given("moves", 0);
        var people = function.registered(event, 3);
        function.moved(event, END.plus(Duration.ofDays(1)));

        function.clock.set(END);
        assertThat(function.call(BY_SCHEDULE).path("events")).isEmpty();
        assertThat(people).allMatch(function::isKept);
        function.clock.set(END.plus(Duration.ofDays(1)));
        function.call(BY_SCHEDULE);
        assertThat(people).noneMatch(function::isKept);
    }

    @Test
    void a_repeat_finds_nothing_to_erase_and_then_looks_at_the_event_no_more() {
        var event = function.given("repeated", 0);
        var person = function.registered(event, 1).getFirst();
        function.clock.set(END);
        function.call("{}");
        var erased = function.item(person);

        assertThat(function.call("{}").path("events")).isEmpty();
        assertThat(function.item(person)).isEqualTo(erased);
        assertThat(function.events()
                        .keepingRegistrations(EventState.PUBLISHED, END.plus(TICK), 10, "")
                        .items())
                .isEmpty();
    }

    @Test
    void an_event_whose_date_moves_on_is_looked_at_again() {
        var event = function.given("again", 0);
        function.clock.set(END);
        function.call("{}");
        var moved = function.moved(event, END.plus(Duration.ofDays(2)));
        var late = People.registered(People.ada(), moved, END.plus(Duration.ofDays(1)));
        function.registrations().signUp(late, END.plus(Duration.ofDays(1)));

        function.clock.set(END.plus(Duration.ofDays(2)));
        function.call("{}");
        assertThat(function.isKept(late)).isFalse();
    }

    @Test
    void a_dry_run_says_what_will_go_and_when_and_writes_nothing() {
        var over = function.given("over", 0);
        var soon = function.given("soon", 30);
        var open = function.events()
                .find(function.moved(function.given("open", 0), END.plus(Duration.ofDays(9)))
                        .id());
        var people = function.registered(over, 3);
        function.registered(soon, 2);
        function.registered(open.orElseThrow(), 1);
        function.clock.set(END.plus(Duration.ofDays(1)));
        var before = function.copy(people);
        var report = function.call("{\"dryRun\": true}");

        assertThat(report.path("dryRun").asBoolean()).isTrue();
        assertThat(report.path("events")).hasSize(2);
        assertThat(ofEvent(report, over).path("registrations").asLong()).isEqualTo(3);
        assertThat(ofEvent(report, over).path("erasesAt").asText()).isEqualTo(END.toString());
        assertThat(ofEvent(report, over).path("erased").asLong()).isZero();
        assertThat(ofEvent(report, soon).path("registrations").asLong()).isEqualTo(2);
        assertThat(ofEvent(report, soon).path("erasesAt").asText())
                .isEqualTo(soon.details().registrationsEndAt().toString());
        assertThat(function.copy(people)).isEqualTo(before);
        assertThat(report.toString()).doesNotContain("@", "Ada", "Analytical");
    }

    @Test
    void who_was_erased_on_request_is_erased_again_after_a_restore() {
        var event = function.given("restored", 30);
        var people = function.registered(event, 4);
        var backup = function.copy(people);
        var asked = people.subList(0, 2);
        asked.forEach(person -> function.registrations().erase(person, Reason.REQUEST, NOW.plus(TICK)));
        function.restore(backup);
        assertThat(people).allMatch(function::isKept);

        var dry = function.call("{\"dryRun\": true, \"afterRestore\": true}");
        assertThat(ofEvent(dry, event).path("back").asLong()).isEqualTo(2);
        assertThat(people).allMatch(function::isKept);

        var report = function.call("{\"afterRestore\": true}");
        assertThat(ofEvent(report, event).path("back").asLong()).isEqualTo(2);
        assertThat(ofEvent(report, event).path("erased").asLong()).isEqualTo(2);
        assertThat(asked).noneMatch(function::isKept);
        assertThat(people.subList(2, 4)).allMatch(function::isKept);
        assertThat(function.call("{\"afterRestore\": true}").path("events")).isEmpty();
    }

    @Test
    void without_being_told_of_a_restore_nobody_is_erased_again() {
        var event = function.given("not-told", 30);
        var people = function.registered(event, 1);
        var backup = function.copy(people);
        function.registrations().erase(people.getFirst(), Reason.REQUEST, NOW.plus(TICK));
        function.restore(backup);

        function.call(BY_SCHEDULE);
        assertThat(people).allMatch(function::isKept);
    }

    @Test
    void who_signed_up_again_after_being_erased_stays() {
        var event = function.given("came-back", 30);
        var person = function.registered(event, 1).getFirst();
        function.registrations().erase(person, Reason.REQUEST, NOW.plus(TICK));
        var anew = People.registered(person.attendee(), event, NOW.plus(Duration.ofHours(1)));
        var met = (Signup.Erased) function.registrations().signUp(anew, anew.registeredAt());
        function.registrations().change(anew.renewErased(met.epoch(), met.version()), anew.registeredAt());

        assertThat(function.call("{\"afterRestore\": true}").path("events")).isEmpty();
        assertThat(function.isKept(anew)).isTrue();
    }

    @Test
    void a_second_restore_long_after_the_first_has_the_same_outcome() {
        var event = function.given("twice-restored", 30);
        var people = function.registered(event, 1);
        var backup = function.copy(people);
        function.registrations().erase(people.getFirst(), Reason.REQUEST, NOW.plus(TICK));

        for (int restores = 0; restores < 2; restores++) {
            function.restore(backup);
            function.call("{\"afterRestore\": true}");
            assertThat(people).noneMatch(function::isKept);
        }
    }

    @Test
    void what_retention_had_erased_is_erased_again_after_a_restore_though_the_event_was_done_with() {
        var event = function.given("done-with", 0);
        var people = function.registered(event, 3);
        var backup = function.copy(people);
        function.clock.set(END);
        function.call("{}");
        function.call("{}");
        function.restore(backup);

        function.call(BY_SCHEDULE);
        assertThat(people).allMatch(function::isKept);
        assertThat(ofEvent(function.call("{\"afterRestore\": true}"), event)
                        .path("erased")
                        .asLong())
                .isEqualTo(3);
        assertThat(people).noneMatch(function::isKept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dryrun\": true}",
                "{\"dryRun\": \"true\"}",
                "{\"dryRun\": 1}",
                "{\"afterRestore\": true, \"dry\": 1}",
                "{\"detail-type\": \"Scheduled Event\"}"
            })
    void a_call_that_is_misspelt_erases_nothing(String call) {
        var event = function.given("misspelt", 0);
        var people = function.registered(event, 1);
        function.clock.set(END);

        assertThatIllegalArgumentException().isThrownBy(() -> function.call(call));
        assertThat(people).allMatch(function::isKept);
    }

    private void isErasedByRetention(Registration registration) {
        assertThat(function.item(registration))
                .containsOnlyKeys("eventBucket", "registrationId", "state", "erasedAt", "erasure", "epoch", "version")
                .containsEntry("erasure", AttributeValue.fromS("RETENTION"));
    }

    private static JsonNode ofEvent(JsonNode report, Event event) {
        return report.path("events")
                .valueStream()
                .filter(reported ->
                        reported.path("eventId").asText().equals(event.id().value()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(event.id() + " is not in " + report));
    }
}
