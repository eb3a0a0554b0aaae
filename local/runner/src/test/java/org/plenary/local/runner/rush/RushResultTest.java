package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RushResultTest {

    private static final Counts TWO = Counts.of(Stream.of(new Group("DE", Phase.LIVE), new Group("FR", Phase.LIVE)), 0);
    private static final Counts OTHERS =
            Counts.of(Stream.of(new Group("DE", Phase.LIVE), new Group("FR", Phase.LIBRARY)), 0);
    private static final Reckoning AGREED = new Reckoning(2, 2, TWO, TWO, TWO);

    private final Answers answers = new Answers();
    private final Answers changes = new Answers();

    @Test
    void it_adds_up_when_everybody_is_registered_once_and_has_one_mail() {
        answered(3);
        assertThat(result(2, 2, AGREED).addsUp()).isTrue();
    }

    @Test
    void being_told_to_come_later_does_no_harm() {
        answered(3);
        answers.throttled(Duration.ZERO);
        changes.throttled(Duration.ZERO);
        assertThat(result(2, 2, AGREED).addsUp()).isTrue();
    }

    @Test
    void a_refusal_does_not_add_up() {
        answered(2);
        answers.refused("500 internal-error");
        assertThat(result(2, 2, AGREED).addsUp()).isFalse();
    }

    @Test
    void a_change_that_is_refused_does_not_add_up() {
        answered(3);
        changes.refused("no mail with a pass");
        assertThat(result(2, 2, AGREED).addsUp()).isFalse();
    }

    @Test
    void a_registration_too_few_or_too_many_does_not_add_up() {
        answered(3);
        assertThat(result(2, 2, new Reckoning(2, 1, TWO, TWO, TWO)).addsUp()).isFalse();
        assertThat(result(2, 2, new Reckoning(2, 3, TWO, TWO, TWO)).addsUp()).isFalse();
    }

    @Test
    void a_mail_too_few_or_too_many_does_not_add_up() {
        answered(3);
        assertThat(result(1, 1, AGREED).addsUp()).isFalse();
        assertThat(result(3, 1, AGREED).addsUp()).isFalse();
        assertThat(result(2, 1, AGREED).addsUp()).isFalse();
    }

    @Test
    void one_account_that_is_not_like_the_others_does_not_add_up_whichever_it_is() {
        answered(3);
        for (var reckoning : List.of(
                new Reckoning(2, 2, OTHERS, TWO, TWO),
                new Reckoning(2, 2, TWO, OTHERS, TWO),
                new Reckoning(2, 2, TWO, TWO, OTHERS))) {
            assertThat(result(2, 2, reckoning).addsUp()).isFalse();
            assertThat(reckoning.differing())
                    .containsExactly(new Group("FR", Phase.LIVE), new Group("FR", Phase.LIBRARY));
        }
    }

    @Test
    void one_cancelled_too_many_does_not_add_up() {
        answered(3);
        var cancelled = new Counts(TWO.live(), 1);
        assertThat(result(2, 2, new Reckoning(2, 2, TWO, TWO, cancelled)).addsUp())
                .isFalse();
    }

    private void answered(int times) {
        for (int i = 0; i < times; i++) {
            answers.accepted(Duration.ofMillis(1));
        }
    }

    /** Of two people, one of whom signed up twice. */
    private RushResult result(int mails, long settled, Reckoning reckoning) {
        var none = new WriteUnits(new TreeMap<>(), new TreeMap<>());
        var signups = new Signups.Result(2, 3, answers, Duration.ofSeconds(1), Latencies.of(List.of()));
        return new RushResult(signups, none, changes, new RushResult.Mails(2, mails, 2, settled), reckoning);
    }
}
