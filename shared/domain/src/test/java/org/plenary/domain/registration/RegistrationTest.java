package org.plenary.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.domain.event.Admission;
import org.plenary.domain.event.EventId;
import org.plenary.domain.event.EventState;
import org.plenary.domain.event.Phase;
import org.plenary.domain.event.PlenaryDays;

final class RegistrationTest {

    @Test
    void a_registration_for_a_free_event_has_a_place_and_owes_nothing() {
        var registration = Examples.registrationOf(Examples.ada());
        assertThat(registration)
                .isEqualTo(new Registration(
                        Examples.ID,
                        PlenaryDays.ID,
                        Examples.ada(),
                        Consents.NONE,
                        RegistrationState.REGISTERED,
                        Payment.NONE,
                        Phase.LIVE,
                        Examples.DAY,
                        Examples.NOW,
                        1,
                        1));
    }

    @Test
    void a_registration_for_a_paid_event_has_a_place_that_is_to_be_paid() {
        var conference = PlenaryDays.as(EventState.PUBLISHED, PlenaryDays.FORTY_NINE_EUROS);
        var registration = Registration.register(
                conference,
                new Admission.Open(Phase.LIVE, Examples.DAY),
                Examples.ada(),
                ConsentWish.NONE,
                Examples.ID,
                Examples.NOW);
        assertThat(registration.payment()).isEqualTo(Payment.DUE);
        assertThat(registration.live()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void its_phase_is_the_admissions(Phase phase) {
        var registration = Registration.register(
                PlenaryDays.published(),
                new Admission.Open(phase, Examples.DAY),
                Examples.ada(),
                ConsentWish.NONE,
                Examples.ID,
                Examples.NOW);
        assertThat(registration.phase()).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, NONE, true",
        "REGISTERED, DUE, false",
        "REGISTERED, PAID, true",
        "REGISTERED, RETURNED, true",
        "CANCELLED, NONE, false",
        "CANCELLED, DUE, false",
        "CANCELLED, PAID, false",
        "CANCELLED, RETURNED, false",
        "ERASED, NONE, false",
        "ERASED, DUE, false",
        "ERASED, PAID, false",
        "ERASED, RETURNED, false",
    })
    void only_who_is_registered_and_owes_nothing_is_live(RegistrationState state, Payment payment, boolean live) {
        var registration = registration(state, payment, 1);
        assertThat(registration.live()).isEqualTo(live);
        assertThat(registration.isOpenedBy(registration.pass())).isTrue();
    }

    @Test
    void a_pass_of_another_epoch_event_or_registration_opens_nothing() {
        var registration = registration(RegistrationState.REGISTERED, Payment.NONE, 2);
        assertThat(registration.isOpenedBy(new Pass(PlenaryDays.ID, Examples.ID, 2)))
                .isTrue();
        assertThat(registration.isOpenedBy(new Pass(PlenaryDays.ID, Examples.ID, 1)))
                .isFalse();
        assertThat(registration.isOpenedBy(new Pass(PlenaryDays.ID, Examples.ID, 3)))
                .isFalse();
        assertThat(registration.isOpenedBy(new Pass(new EventId("plenary-days-2050"), Examples.ID, 2)))
                .isFalse();
        var another = new RegistrationId("nlitewiqcnrt53ecaq7qegwquq");
        assertThat(registration.isOpenedBy(new Pass(PlenaryDays.ID, another, 2)))
                .isFalse();
    }

    @Test
    void its_pass_names_event_registration_and_epoch() {
        assertThat(registration(RegistrationState.REGISTERED, Payment.NONE, 7).pass())
                .isEqualTo(new Pass(PlenaryDays.ID, Examples.ID, 7));
    }

    private static Registration registration(RegistrationState state, Payment payment, int epoch) {
        return new Registration(
                Examples.ID,
                PlenaryDays.ID,
                Examples.ada(),
                Consents.NONE,
                state,
                payment,
                Phase.LIVE,
                Examples.DAY,
                Examples.NOW,
                epoch,
                1);
    }
}
