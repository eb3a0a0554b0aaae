package org.plenary.functions.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.Registration;
import org.plenary.testkit.HttpSample;
import org.plenary.testkit.People;

/** Every route, as somebody who is no organiser of the event. */
final class AccessTest {
    private static final RegistrationsFunction FUNCTION = new RegistrationsFunction();
    private static final Event EVENT = FUNCTION.given("somebodys-event");
    private static final Registration ADA = FUNCTION.registered(People.ada(), EVENT);

    @ParameterizedTest
    @MethodSource("routes")
    void a_reader_sees_figures_elsewhere_but_no_people(HttpSample route) {
        var reply = FUNCTION.send(route.groups("[reader:acme]"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("forbidden");
        assertThatNothingHappened();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void for_who_is_of_another_organisation_or_of_none_there_is_nothing_here(HttpSample route) {
        for (var groups : List.of("[organiser:others]", "[reader:others]", "[sponsor:somebodys-event:b1]", "")) {
            var reply = FUNCTION.send(route.groups(groups));
            assertThat(reply.status()).as(groups).isEqualTo(404);
            assertThat(reply.problem()).isEqualTo("not-found");
        }
        assertThatNothingHappened();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void another_organisation_does_not_have_the_event(HttpSample route) {
        var reply = FUNCTION.send(
                route.path(Map.of("organisationId", "others")).groups("[organiser:others organiser:acme]"));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("event-not-found");
        assertThat(reply.text()).doesNotContain("acme");
        assertThatNothingHappened();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void there_is_nobody_at_an_event_that_is_not_there(HttpSample route) {
        for (var event : List.of("unknown-event", "NO_ID")) {
            assertThat(FUNCTION.send(route.path(Map.of("eventId", event))).problem())
                    .isEqualTo("event-not-found");
        }
    }

    private static List<HttpSample> routes() {
        return List.of(
                RegistrationsFunction.list(EVENT, Map.of()),
                RegistrationsFunction.search(EVENT, "ada@example.org"),
                RegistrationsFunction.get(ADA),
                RegistrationsFunction.cancel(ADA),
                RegistrationsFunction.correct(ADA, "other@example.org"),
                RegistrationsFunction.revoke(ADA, "1"),
                RegistrationsFunction.erase(ADA),
                RegistrationsFunction.mails(EVENT),
                RegistrationsFunction.retention(EVENT));
    }

    private static void assertThatNothingHappened() {
        assertThat(FUNCTION.kept(ADA).registration()).isEqualTo(ADA);
    }
}
