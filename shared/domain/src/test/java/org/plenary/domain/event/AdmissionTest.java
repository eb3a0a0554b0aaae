package org.plenary.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.event.PlenaryDays.CLOSING;
import static org.plenary.domain.event.PlenaryDays.END;
import static org.plenary.domain.event.PlenaryDays.LIBRARY_CLOSING;
import static org.plenary.domain.event.PlenaryDays.MOMENT;
import static org.plenary.domain.event.PlenaryDays.OPENING;
import static org.plenary.domain.event.PlenaryDays.START;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plenary.domain.money.Price;

final class AdmissionTest {
    private static final Admission CLOSED = new Admission.Closed();

    @Test
    void registration_opens_at_its_opening_and_not_a_moment_before() {
        assertThat(published().admit(OPENING.minus(MOMENT))).isEqualTo(new Admission.NotOpenYet(OPENING));
        assertThat(published().admit(OPENING)).isEqualTo(open(Phase.LIVE, "2049-01-01"));
    }

    @Test
    void registration_closes_at_its_closing_and_not_a_moment_before() {
        assertThat(published().admit(CLOSING.minus(MOMENT))).isEqualTo(open(Phase.LIBRARY, "2050-03-01"));
        assertThat(published().admit(CLOSING)).isEqualTo(CLOSED);
    }

    @Test
    void who_registers_at_the_end_comes_for_the_library_and_a_moment_before_for_the_event() {
        assertThat(published().admit(START)).isEqualTo(open(Phase.LIVE, "2049-06-10"));
        assertThat(published().admit(END.minus(MOMENT))).isEqualTo(open(Phase.LIVE, "2049-06-11"));
        assertThat(published().admit(END)).isEqualTo(open(Phase.LIBRARY, "2049-06-11"));
    }

    @Test
    void the_closing_of_the_library_ends_a_registration_without_an_end() {
        var event = publishedWith(RegistrationWindow.ALWAYS, LIBRARY_CLOSING);
        assertThat(event.admit(LIBRARY_CLOSING.minus(MOMENT))).isEqualTo(open(Phase.LIBRARY, "2050-06-11"));
        assertThat(event.admit(LIBRARY_CLOSING)).isEqualTo(CLOSED);
        assertThat(event.admit(LIBRARY_CLOSING.plus(MOMENT))).isEqualTo(CLOSED);
    }

    @Test
    void registration_that_would_open_after_the_library_has_closed_never_opens() {
        var late = new RegistrationWindow(LIBRARY_CLOSING.plus(MOMENT), Instant.parse("2051-01-01T00:00:00Z"));
        assertThat(publishedWith(late, LIBRARY_CLOSING).admit(LIBRARY_CLOSING)).isEqualTo(CLOSED);
    }

    @Test
    void the_day_is_the_events_not_the_worlds() {
        assertThat(published().admit(Instant.parse("2049-05-31T21:59:59.999Z")))
                .isEqualTo(open(Phase.LIVE, "2049-05-31"));
        assertThat(published().admit(Instant.parse("2049-05-31T22:00:00Z"))).isEqualTo(open(Phase.LIVE, "2049-06-01"));
    }

    @Test
    void a_draft_is_not_public_and_a_cancelled_event_is_cancelled_at_every_moment() {
        var draft = PlenaryDays.as(EventState.DRAFT, Price.FREE);
        var cancelled = PlenaryDays.as(EventState.CANCELLED, Price.FREE);
        for (var now : new Instant[] {Instant.EPOCH, OPENING, END, CLOSING, LIBRARY_CLOSING}) {
            assertThat(draft.admit(now)).isEqualTo(new Admission.NotPublic());
            assertThat(cancelled.admit(now)).isEqualTo(new Admission.Cancelled());
        }
    }

    @Test
    void everything_but_a_draft_is_public() {
        assertThat(PlenaryDays.as(EventState.DRAFT, Price.FREE).isPublic()).isFalse();
        assertThat(published().isPublic()).isTrue();
        assertThat(PlenaryDays.as(EventState.CANCELLED, Price.FREE).isPublic()).isTrue();
    }

    @Property
    void whoever_is_admitted_comes_between_opening_and_closing(@ForAll @IntRange(min = -100, max = 12_000) int hours) {
        var now = OPENING.plus(Duration.ofHours(hours));
        var within = !now.isBefore(OPENING) && now.isBefore(CLOSING);
        assertThat(published().admit(now) instanceof Admission.Open).isEqualTo(within);
    }

    private static Event published() {
        return PlenaryDays.published();
    }

    private static Event publishedWith(RegistrationWindow window, Instant libraryClosesAt) {
        var details = PlenaryDays.details(EventState.PUBLISHED, Price.FREE, window, libraryClosesAt);
        return Event.create(PlenaryDays.ID, PlenaryDays.ACME, details, "pepper-1");
    }

    private static Admission open(Phase phase, String day) {
        return new Admission.Open(phase, LocalDate.parse(day));
    }
}
