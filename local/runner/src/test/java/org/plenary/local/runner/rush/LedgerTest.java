package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.local.runner.rush.population.Person;

class LedgerTest {

    private static final Group LIVE_FROM_KENYA = new Group("KE", Phase.LIVE);
    private static final Person ADA = new Person("Ada", "ada@example.org", "Example Ltd", "KE", "", "CUSTOMER", "en");

    private final Ledger ledger = new Ledger();

    @Test
    void who_registers_is_live_and_owed_a_mail() {
        ledger.registered(ADA, Phase.LIVE);

        assertThat(ledger.counts().live()).containsExactly(Map.entry(LIVE_FROM_KENYA, 1L));
        assertThat(ledger.counts().cancelled()).isZero();
        assertThat(ledger.mails()).containsExactly(Map.entry("ada@example.org", 1));
    }

    @Test
    void who_cancels_is_live_no_more_and_is_owed_a_second_mail() {
        ledger.registered(ADA, Phase.LIVE);
        ledger.cancelled(ADA);

        assertThat(ledger.counts().live()).isEmpty();
        assertThat(ledger.counts().cancelled()).isEqualTo(1);
        assertThat(ledger.mails()).containsExactly(Map.entry("ada@example.org", 2));
    }

    @Test
    void who_comes_back_is_not_cancelled_any_more_and_has_the_phase_of_the_return() {
        ledger.registered(ADA, Phase.LIVE);
        ledger.cancelled(ADA);
        ledger.registered(ADA, Phase.LIBRARY);

        assertThat(ledger.counts().live()).containsExactly(Map.entry(new Group("KE", Phase.LIBRARY), 1L));
        assertThat(ledger.counts().cancelled()).isZero();
        assertThat(ledger.mails()).containsExactly(Map.entry("ada@example.org", 3));
    }

    @Test
    void a_corrected_country_keeps_the_phase_and_no_mail_is_owed_for_it() {
        ledger.registered(ADA, Phase.LIVE);
        ledger.moved(ADA, "TZ");

        assertThat(ledger.counts().live()).containsExactly(Map.entry(new Group("TZ", Phase.LIVE), 1L));
        assertThat(ledger.mails()).containsExactly(Map.entry("ada@example.org", 1));
    }

    @Test
    void who_is_erased_is_nowhere_but_got_a_mail() {
        ledger.registered(ADA, Phase.LIVE);
        ledger.erased(ADA);

        assertThat(ledger.counts()).isEqualTo(Counts.NONE);
        assertThat(ledger.mails()).containsExactly(Map.entry("ada@example.org", 1));
    }
}
