package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RushResultTest {

    private final SignupTally tally = new SignupTally();

    @Test
    void it_adds_up_when_everybody_is_registered_once_and_has_one_mail() {
        answered(3);
        assertThat(result(2, 2, 2).addsUp()).isTrue();
    }

    @Test
    void being_told_to_come_later_does_no_harm() {
        answered(3);
        tally.throttled(Duration.ZERO);
        assertThat(result(2, 2, 2).addsUp()).isTrue();
    }

    @Test
    void a_refusal_does_not_add_up() {
        answered(2);
        tally.refused("500 internal-error");
        assertThat(result(2, 2, 2).addsUp()).isFalse();
    }

    @Test
    void a_registration_too_few_or_too_many_does_not_add_up() {
        answered(3);
        assertThat(result(1, 2, 2).addsUp()).isFalse();
        assertThat(result(3, 2, 2).addsUp()).isFalse();
    }

    @Test
    void a_mail_too_few_or_too_many_does_not_add_up() {
        answered(3);
        assertThat(result(2, 1, 1).addsUp()).isFalse();
        assertThat(result(2, 3, 1).addsUp()).isFalse();
    }

    private void answered(int times) {
        for (int i = 0; i < times; i++) {
            tally.accepted(Duration.ofMillis(1));
        }
    }

    /** Of two people, one of whom signed up twice. */
    private RushResult result(int registrations, int mails, long confirmed) {
        var none = new WriteUnits(new TreeMap<>(), new TreeMap<>());
        return new RushResult(2, 3, tally, Duration.ofSeconds(1), registrations, mails, confirmed, none);
    }
}
