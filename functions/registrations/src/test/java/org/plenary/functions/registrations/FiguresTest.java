package org.plenary.functions.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.functions.registrations.RegistrationsFunction.NOW;
import static org.plenary.functions.registrations.RegistrationsFunction.cancel;
import static org.plenary.functions.registrations.RegistrationsFunction.erase;
import static org.plenary.functions.registrations.RegistrationsFunction.mails;
import static org.plenary.functions.registrations.RegistrationsFunction.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Event;
import org.plenary.domain.registration.DueMails.Claim;
import org.plenary.domain.registration.MailReference;
import org.plenary.domain.registration.Registration;
import org.plenary.domain.registration.Registrations;
import org.plenary.domain.registration.Suppression;
import org.plenary.domain.registration.Suppression.Reason;
import org.plenary.testkit.People;

/** What an organiser asks about all registrations of an event at once. */
final class FiguresTest {
    private static final RegistrationsFunction FUNCTION = new RegistrationsFunction();
    private static final Duration TICK = Duration.ofMillis(1);

    @AfterEach
    void backToNow() {
        FUNCTION.clock.set(NOW);
    }

    @Test
    void every_registration_is_counted_once_by_how_it_stands_with_its_mail() {
        var event = FUNCTION.given("mails");
        somebody(event, "due");
        somebody(event, "due-too");
        claim(somebody(event, "claimed"));
        FUNCTION.mails().sent(claim(somebody(event, "sent")), NOW);
        var given = somebody(event, "given-up");
        FUNCTION.mails().giveUp(given.event(), given.id());
        var bounced = somebody(event, "bounced");
        FUNCTION.mails().sent(claim(bounced), NOW);
        suppress(bounced, Reason.BOUNCED);
        suppress(somebody(event, "complained"), Reason.COMPLAINED);
        FUNCTION.send(erase(somebody(event, "erased")));

        assertThat(figures(event))
                .containsAllEntriesOf(Map.of(
                        "registrations", 7L,
                        "due", 2L,
                        "claimed", 1L,
                        "sent", 1L,
                        "givenUp", 1L,
                        "bounced", 1L,
                        "complained", 1L,
                        "askedAgain", 0L,
                        "asksInTheLastDay", 7L,
                        "atDailyBound", 0L));
        assertThat(FUNCTION.send(mails(event)).json().path("asOf").asText()).isEqualTo(NOW.toString());
    }

    @Test
    void who_has_asked_as_often_as_a_day_allows_is_at_the_bound_until_the_first_ask_is_a_day_old() {
        var event = FUNCTION.given("at-the-bound");
        var often = somebody(event, "often");
        somebody(event, "once");
        IntStream.range(1, Registrations.MAILS_A_DAY)
                .forEach(hour ->
                        FUNCTION.registrations().askAgain(event.id(), often.id(), NOW.plus(Duration.ofHours(hour))));

        FUNCTION.clock.set(NOW.plus(Registrations.A_DAY));
        assertThat(figures(event))
                .containsEntry("askedAgain", 1L)
                .containsEntry("asksInTheLastDay", 6L)
                .containsEntry("atDailyBound", 1L);
        FUNCTION.clock.set(NOW.plus(Registrations.A_DAY).plus(TICK));
        assertThat(figures(event))
                .containsEntry("askedAgain", 1L)
                .containsEntry("asksInTheLastDay", 4L)
                .containsEntry("atDailyBound", 0L);
    }

    @Test
    void an_organiser_sees_what_will_be_erased_and_when() {
        var event = FUNCTION.given("will-be-erased");
        somebody(event, "stays");
        somebody(event, "stays-too");
        FUNCTION.send(cancel(somebody(event, "cancels")));
        var reply = FUNCTION.send(retention(event)).json();

        var closes = event.details().libraryClosesAt();
        assertThat(reply.path("libraryClosesAt").asText()).isEqualTo(closes.toString());
        assertThat(reply.path("retentionDays").asInt()).isEqualTo(90);
        // Ninety days of the calendar in Brussels, all of them in summer time.
        assertThat(reply.path("erasesAt").asText())
                .isEqualTo(closes.plus(Duration.ofDays(90)).toString());
        assertThat(reply.path("registrations").asInt()).isEqualTo(3);
        assertThat(reply.path("byState").toString()).isEqualTo("{\"CANCELLED\":1,\"REGISTERED\":2}");
        assertThat(reply.path("past").asBoolean()).isFalse();
    }

    @Test
    void the_moment_of_erasing_is_past_when_it_has_come() {
        var event = FUNCTION.given("is-past");
        var erasesAt = Instant.parse(
                FUNCTION.send(retention(event)).json().path("erasesAt").asText());

        FUNCTION.clock.set(erasesAt.minus(TICK));
        assertThat(FUNCTION.send(retention(event)).json().path("past").asBoolean())
                .isFalse();
        FUNCTION.clock.set(erasesAt);
        assertThat(FUNCTION.send(retention(event)).json().path("past").asBoolean())
                .isTrue();
    }

    private static Registration somebody(Event event, String name) {
        return FUNCTION.registered(People.at(name + "@example.org"), event);
    }

    private static Claim.Granted claim(Registration registration) {
        return (Claim.Granted)
                FUNCTION.mails().claim(registration.event(), registration.id(), NOW, NOW.plus(Duration.ofMinutes(1)));
    }

    private static void suppress(Registration registration, Reason reason) {
        FUNCTION.mails()
                .suppress(
                        new MailReference(registration.event(), registration.id(), registration.epoch()),
                        new Suppression(reason, NOW));
    }

    private static Map<String, Long> figures(Event event) {
        var figures = new TreeMap<String, Long>();
        FUNCTION.send(mails(event)).json().properties().stream()
                .filter(figure -> figure.getValue().isNumber())
                .forEach(
                        figure -> figures.put(figure.getKey(), figure.getValue().asLong()));
        return figures;
    }
}
