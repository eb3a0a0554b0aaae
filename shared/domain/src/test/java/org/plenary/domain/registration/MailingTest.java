package org.plenary.domain.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.domain.event.Phase;
import org.plenary.domain.event.PlenaryDays;

final class MailingTest {
    private static final Instant ASKED = Examples.NOW;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Instant AT_LAST = ASKED.plus(PATIENCE).plus(MOMENT);

    @Test
    void a_due_mail_is_overdue_once_patience_is_over() {
        var due = mailing(MailState.DUE, Optional.empty());

        assertThat(due.overdue(ASKED.plus(PATIENCE), PATIENCE)).isFalse();
        assertThat(due.overdue(AT_LAST, PATIENCE)).isTrue();
    }

    @Test
    void the_newest_ask_counts() {
        var asks = List.of(ASKED.plus(MOMENT), ASKED.minus(PATIENCE));
        var due = new Mailing(MailState.DUE, asks, Optional.empty(), 0, Optional.empty(), Optional.empty());

        assertThat(due.overdue(AT_LAST, PATIENCE)).isFalse();
        assertThat(due.overdue(AT_LAST.plus(MOMENT), PATIENCE)).isTrue();
    }

    @Test
    void a_claimed_mail_is_overdue_once_its_lease_has_run_out() {
        assertThat(mailing(MailState.CLAIMED, Optional.of(AT_LAST.plus(MOMENT))).overdue(AT_LAST, PATIENCE))
                .isFalse();
        assertThat(mailing(MailState.CLAIMED, Optional.of(AT_LAST)).overdue(AT_LAST, PATIENCE))
                .isTrue();
        assertThat(mailing(MailState.CLAIMED, Optional.empty()).overdue(AT_LAST, PATIENCE))
                .isTrue();
        assertThat(mailing(MailState.CLAIMED, Optional.of(ASKED)).overdue(ASKED.plus(PATIENCE), PATIENCE))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "GIVEN_UP"})
    void what_has_come_to_its_end_is_never_overdue(MailState state) {
        assertThat(mailing(state, Optional.empty()).overdue(AT_LAST, PATIENCE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_overdue_for_a_suppressed_address(MailState state) {
        var suppression = new Suppression(Suppression.Reason.COMPLAINED, ASKED);
        var mailing =
                new Mailing(state, List.of(ASKED), Optional.empty(), 1, Optional.empty(), Optional.of(suppression));

        assertThat(mailing.overdue(AT_LAST, PATIENCE)).isFalse();
    }

    @Test
    void nobody_can_change_its_asks_from_outside() {
        var asks = new ArrayList<>(List.of(ASKED));
        var mailing = new Mailing(MailState.DUE, asks, Optional.empty(), 0, Optional.empty(), Optional.empty());
        asks.clear();

        assertThat(mailing.asks()).containsExactly(ASKED);
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, , CONFIRMATION",
        "REGISTERED, -1, CONFIRMATION",
        "REGISTERED, 0, PASS_AGAIN",
        "REGISTERED, 1, PASS_AGAIN",
        "CANCELLED, , CANCELLATION",
        "CANCELLED, -1, CANCELLATION",
        "CANCELLED, 0, CANCELLATION",
    })
    void a_mail_is_about_what_is_true_when_it_is_written(
            RegistrationState state, Long millisFromRegisteringToTheLastMail, MailKind kind) {
        var mailedAt = Optional.ofNullable(millisFromRegisteringToTheLastMail).map(Examples.NOW::plusMillis);

        assertThat(MailKind.of(registration(state), mailedAt)).isEqualTo(kind);
    }

    private static Mailing mailing(MailState state, Optional<Instant> claimedUntil) {
        return new Mailing(state, List.of(ASKED), claimedUntil, 1, Optional.empty(), Optional.empty());
    }

    private static Registration registration(RegistrationState state) {
        return new Registration(
                Examples.ID,
                PlenaryDays.ID,
                Examples.ada(),
                Consents.NONE,
                state,
                Payment.NONE,
                Phase.LIVE,
                Examples.DAY,
                Examples.NOW,
                1,
                1);
    }
}
