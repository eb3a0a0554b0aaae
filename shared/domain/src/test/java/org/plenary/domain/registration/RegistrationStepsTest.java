package org.plenary.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.registration.Payment.DUE;
import static org.plenary.domain.registration.Payment.NONE;
import static org.plenary.domain.registration.Payment.PAID;
import static org.plenary.domain.registration.RegistrationState.CANCELLED;
import static org.plenary.domain.registration.RegistrationState.REGISTERED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.CountryCode;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.event.Phase;
import org.plenary.domain.event.PlenaryDays;
import org.plenary.domain.registration.RegistrationChange.Changed;
import org.plenary.domain.registration.RegistrationChange.NotPossible;
import org.plenary.domain.registration.RegistrationChange.Same;

/** What the steps in a registration's life decide. */
final class RegistrationStepsTest {
    private static final Instant LATER = Examples.NOW.plus(Duration.ofDays(1));
    private static final int EPOCH = 4;
    private static final long VERSION = 9;
    private static final Correction CORRECTION = new Correction(
            new PersonName("Ada King"),
            new CompanyName("Difference Engines"),
            new CountryCode("FR"),
            new City("Lyon"),
            Relationship.CUSTOMER,
            new LanguageTag("fr"),
            new ConsentWish(
                    Map.of(new Consent(Purpose.SPONSOR_MESSAGES, PersonalField.NAME), new TextVersion("1")),
                    Optional.of(new TextVersion("2"))));

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ERASED")
    void a_correction_says_everything_anew_but_the_address_and_needs_no_mail(RegistrationState state) {
        var corrected = new Attendee(
                CORRECTION.name(),
                Examples.ada().email(),
                CORRECTION.company(),
                CORRECTION.country(),
                CORRECTION.city(),
                CORRECTION.relationship(),
                CORRECTION.language());

        assertThat(ada(state, NONE).correct(CORRECTION, LATER))
                .isEqualTo(new Changed(
                        ada(corrected, Consents.NONE.after(CORRECTION.consents(), LATER), state, EPOCH), false));
    }

    @Test
    void a_correction_that_says_nothing_new_changes_nothing() {
        var ada = ada(REGISTERED, NONE);

        assertThat(ada.correct(sayingTheSame(ConsentWish.NONE), LATER)).isEqualTo(new Same(ada));
    }

    @Test
    void consents_alone_can_be_corrected() {
        var changed = (Changed) ada(REGISTERED, NONE).correct(sayingTheSame(CORRECTION.consents()), LATER);

        assertThat(changed.registration().attendee()).isEqualTo(Examples.ada());
        assertThat(changed.registration().consents()).isEqualTo(Consents.NONE.after(CORRECTION.consents(), LATER));
        assertThat(changed.registration().correct(sayingTheSame(CORRECTION.consents()), LATER.plusSeconds(1)))
                .isEqualTo(new Same(changed.registration()));
    }

    @ParameterizedTest
    @EnumSource
    void who_cancels_is_told_keeps_the_pass_and_what_was_paid(Payment payment) {
        assertThat(ada(REGISTERED, payment).cancel()).isEqualTo(new Changed(next(CANCELLED, payment, EPOCH), true));
    }

    @Test
    void who_has_cancelled_already_is_not_told_twice() {
        assertThat(ada(CANCELLED, NONE).cancel()).isEqualTo(new Same(ada(CANCELLED, NONE)));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, NONE, NONE",
        "NONE, DUE, DUE",
        "DUE, DUE, DUE",
        "DUE, NONE, NONE",
        "PAID, DUE, PAID",
        "PAID, NONE, PAID",
        "RETURNED, DUE, DUE",
        "RETURNED, NONE, NONE",
    })
    void who_signs_up_again_is_new_but_for_the_id_and_has_paid_if_that_was_paid(
            Payment before, Payment price, Payment after) {
        var anew = anew(price);

        assertThat(ada(CANCELLED, before).renew(anew))
                .isEqualTo(new Changed(
                        new Registration(
                                anew.id(),
                                anew.event(),
                                anew.attendee(),
                                anew.consents(),
                                REGISTERED,
                                after,
                                Phase.LIBRARY,
                                anew.day(),
                                LATER,
                                EPOCH + 1,
                                VERSION + 1),
                        true));
    }

    @Test
    void what_was_paid_is_not_a_strangers_who_has_the_address_of_before_a_correction() {
        var anew = anew(DUE);
        var moved = (Changed) ada(REGISTERED, PAID).readdress(new EmailAddress("ada@elsewhere.example.org"));
        var left = (Changed) moved.registration().cancel();

        var taken = (Changed) left.registration().renew(anew);

        assertThat(taken.registration().payment()).isEqualTo(DUE);
        assertThat(taken.registration().attendee()).isEqualTo(anew.attendee());
    }

    @Test
    void who_is_registered_stays_as_first_said() {
        assertThat(ada(REGISTERED, NONE).renew(anew(NONE))).isEqualTo(new Same(ada(REGISTERED, NONE)));
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "DUE"})
    void who_signs_up_after_erasing_is_a_new_person_whom_old_passes_do_not_open(Payment price) {
        var anew = anew(price);

        assertThat(anew.renewErased(EPOCH, VERSION))
                .isEqualTo(new Changed(
                        new Registration(
                                anew.id(),
                                anew.event(),
                                anew.attendee(),
                                anew.consents(),
                                REGISTERED,
                                price,
                                Phase.LIBRARY,
                                anew.day(),
                                LATER,
                                EPOCH + 1,
                                VERSION + 1),
                        true));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ERASED")
    void revoking_the_pass_of_today_kills_it_and_needs_no_mail(RegistrationState state) {
        var ada = ada(state, NONE);
        var revoked = new Changed(next(state, NONE, EPOCH + 1), false);

        assertThat(ada.revoke(EPOCH)).isEqualTo(revoked);
        assertThat(revoked.registration().isOpenedBy(ada.pass())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, EPOCH - 1})
    void a_pass_that_opens_nothing_any_more_is_revoked_already(int older) {
        assertThat(ada(REGISTERED, NONE).revoke(older)).isEqualTo(new Same(ada(REGISTERED, NONE)));
    }

    @Test
    void a_pass_that_was_never_signed_cannot_be_revoked() {
        assertThat(ada(REGISTERED, NONE).revoke(EPOCH + 1)).isEqualTo(new NotPossible(ada(REGISTERED, NONE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada.king@example.org", "ada@example.org"})
    void a_corrected_address_even_to_itself_is_sent_a_new_pass_and_nobody_else_has_one(String address) {
        var email = new EmailAddress(address);
        var ada = ada(REGISTERED, DUE);
        var readdressed = ada.readdress(email);

        assertThat(readdressed)
                .isEqualTo(new Changed(
                        new Registration(
                                ada.id(),
                                ada.event(),
                                ada.attendee().at(email),
                                ada.consents(),
                                REGISTERED,
                                DUE,
                                Phase.LIVE,
                                Examples.DAY,
                                Examples.NOW,
                                EPOCH + 1,
                                VERSION + 1),
                        true));
        assertThat(((Changed) readdressed).registration().attendee().email()).isEqualTo(email);
    }

    @Test
    void the_address_of_what_is_cancelled_is_not_corrected() {
        assertThat(ada(CANCELLED, NONE).readdress(new EmailAddress("ada.king@example.org")))
                .isEqualTo(new NotPossible(ada(CANCELLED, NONE)));
    }

    @Test
    void under_another_id_all_else_is_the_same() {
        var id = new RegistrationId("nlitewiqcnrt53ecaq7qegwquq");
        var ada = ada(REGISTERED, DUE);

        assertThat(ada.under(id))
                .isEqualTo(new Registration(
                        id,
                        ada.event(),
                        ada.attendee(),
                        ada.consents(),
                        REGISTERED,
                        DUE,
                        Phase.LIVE,
                        Examples.DAY,
                        Examples.NOW,
                        EPOCH,
                        VERSION));
    }

    @Test
    void a_change_recognises_its_own_effect_and_not_that_of_another_one() {
        var revoked = new Changed(next(REGISTERED, NONE, EPOCH + 1), false);
        var resent = new Changed(next(REGISTERED, NONE, EPOCH + 1), true);
        var mailed = kept(revoked.registration(), LATER, Examples.NOW);
        var notMailed = kept(revoked.registration(), Examples.NOW);

        assertThat(resent.isMadeIn(mailed, LATER)).isTrue();
        assertThat(resent.isMadeIn(mailed, LATER.plusMillis(1))).isFalse();
        assertThat(resent.isMadeIn(notMailed, LATER)).isFalse();
        assertThat(revoked.isMadeIn(notMailed, LATER)).isTrue();
        assertThat(revoked.isMadeIn(kept(ada(REGISTERED, NONE), LATER), LATER)).isFalse();
    }

    private static Registration anew(Payment price) {
        var person = CORRECTION.of(Examples.ada());
        var consents = Consents.NONE.after(CORRECTION.consents(), LATER);
        return new Registration(
                Examples.ID,
                PlenaryDays.ID,
                person,
                consents,
                REGISTERED,
                price,
                Phase.LIBRARY,
                Examples.DAY.plusYears(1),
                LATER,
                1,
                1);
    }

    private static KeptRegistration kept(Registration registration, Instant... asks) {
        return new KeptRegistration(
                registration,
                new Mailing(MailState.DUE, List.of(asks), Optional.empty(), 0, Optional.empty(), Optional.empty()));
    }

    private static Correction sayingTheSame(ConsentWish consents) {
        var ada = Examples.ada();
        return new Correction(
                ada.name(), ada.company(), ada.country(), ada.city(), ada.relationship(), ada.language(), consents);
    }

    private static Registration ada(RegistrationState state, Payment payment) {
        return registration(Examples.ada(), Consents.NONE, state, payment, EPOCH, VERSION);
    }

    private static Registration next(RegistrationState state, Payment payment, int epoch) {
        return registration(Examples.ada(), Consents.NONE, state, payment, epoch, VERSION + 1);
    }

    private static Registration ada(Attendee attendee, Consents consents, RegistrationState state, int epoch) {
        return registration(attendee, consents, state, NONE, epoch, VERSION + 1);
    }

    private static Registration registration(
            Attendee attendee, Consents consents, RegistrationState state, Payment payment, int epoch, long version) {
        return new Registration(
                Examples.ID,
                PlenaryDays.ID,
                attendee,
                consents,
                state,
                payment,
                Phase.LIVE,
                Examples.DAY,
                Examples.NOW,
                epoch,
                version);
    }
}
