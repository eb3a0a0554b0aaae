package org.plenary.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.Admission;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Phase;
import org.plenary.domain.event.PlenaryDays;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationChange.Same;

/** Signing up again with what was said before. */
final class RenewalTest {
    private static final Admission.Open LATER = new Admission.Open(Phase.LIBRARY, LocalDate.of(2050, 1, 1));
    private static final ConsentWish WISH = new ConsentWish(
            Map.of(new Consent(Purpose.SERIES_INVITATIONS, PersonalField.EMAIL), new TextVersion("2026-11")),
            Optional.of(new TextVersion("3")));

    @Test
    void it_takes_over_what_was_said_and_agreed_to_and_dates_the_rest_anew() {
        var consents = Consents.NONE.after(WISH, Examples.NOW);
        var cancelled = new Registration(
                Examples.ID,
                PlenaryDays.ID,
                Examples.ada(),
                consents,
                RegistrationState.CANCELLED,
                Payment.NONE,
                Phase.LIVE,
                Examples.DAY,
                Examples.NOW,
                4,
                9);
        var now = Examples.NOW.plus(Duration.ofDays(1));
        var paid = PlenaryDays.as(EventState.PUBLISHED, PlenaryDays.FORTY_NINE_EUROS);

        assertThat(cancelled.renew(paid, LATER, now))
                .isEqualTo(new Changed(
                        new Registration(
                                Examples.ID,
                                PlenaryDays.ID,
                                Examples.ada(),
                                consents,
                                RegistrationState.REGISTERED,
                                Payment.DUE,
                                Phase.LIBRARY,
                                LocalDate.of(2050, 1, 1),
                                now,
                                5,
                                10),
                        true));
    }

    @Test
    void who_has_not_cancelled_keeps_everything() {
        var registered = Examples.registrationOf(Examples.ada());

        assertThat(registered.renew(PlenaryDays.published(), LATER, Examples.NOW))
                .isEqualTo(new Same(registered));
    }

    @Test
    void it_replaces_the_pass_of_the_epoch_before_and_no_other() {
        var registration = Examples.registrationOf(Examples.ada());
        var id = registration.id();

        assertThat(registration.hasReplaced(new Pass(PlenaryDays.ID, id, registration.epoch() - 1)))
                .isTrue();
        assertThat(registration.hasReplaced(registration.pass())).isFalse();
        assertThat(registration.hasReplaced(new Pass(PlenaryDays.ID, id, registration.epoch() - 2)))
                .isFalse();
        var another = new RegistrationId("nlitewiqcnrt53ecaq7qegwquq");
        assertThat(registration.hasReplaced(new Pass(PlenaryDays.ID, another, registration.epoch() - 1)))
                .isFalse();
    }
}
