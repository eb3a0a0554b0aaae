package org.plenary.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.domain.network.NetworkSignups.Outcome.COUNTED;
import static org.plenary.domain.network.NetworkSignups.Outcome.TOO_MANY;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plenary.domain.event.NetworkLimit;
import org.plenary.domain.network.NetworkHour;
import org.plenary.domain.network.NetworkSignups;

/** What all {@link NetworkSignups} do, in memory or in a database. */
public interface NetworkSignupsContract {
    Instant ONE_O_CLOCK = Instant.parse("2027-03-01T13:00:00Z");
    NetworkHour HOUR = new NetworkHour("jconf-2027#aaaa", ONE_O_CLOCK);

    /** Empty ones. */
    NetworkSignups networkSignups();

    @Test
    default void as_many_are_counted_as_the_limit_says_and_not_one_more() {
        var limit = new NetworkLimit(3);
        for (int i = 0; i < 3; i++) {
            assertThat(networkSignups().count(HOUR, limit)).isEqualTo(COUNTED);
        }
        assertThat(networkSignups().count(HOUR, limit)).isEqualTo(TOO_MANY);
        assertThat(networkSignups().count(HOUR, limit)).isEqualTo(TOO_MANY);
    }

    @Test
    default void each_network_and_hour_is_counted_by_itself() {
        var limit = new NetworkLimit(1);
        networkSignups().count(HOUR, limit);

        assertThat(networkSignups().count(new NetworkHour("jconf-2027#bbbb", ONE_O_CLOCK), limit))
                .isEqualTo(COUNTED);
        assertThat(networkSignups().count(HOUR, limit)).isEqualTo(TOO_MANY);
    }

    @Test
    default void a_limit_that_an_organiser_changes_holds_from_the_next_signup_on() {
        networkSignups().count(HOUR, new NetworkLimit(1));

        assertThat(networkSignups().count(HOUR, new NetworkLimit(2))).isEqualTo(COUNTED);
        assertThat(networkSignups().count(HOUR, new NetworkLimit(1))).isEqualTo(TOO_MANY);
    }
}
