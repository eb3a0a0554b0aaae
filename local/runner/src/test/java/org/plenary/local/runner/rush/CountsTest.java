package org.plenary.local.runner.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CountsTest {

    private static final Group GERMANS = new Group("DE", Phase.LIVE);
    private static final Group LATE_GERMANS = new Group("DE", Phase.LIBRARY);
    private static final Group FRENCH = new Group("FR", Phase.LIVE);

    private static final Counts FOUR = Counts.of(Stream.of(GERMANS, FRENCH, LATE_GERMANS, GERMANS), 3);

    @Test
    void registrations_are_counted_by_country_and_phase() {
        assertThat(FOUR.in(GERMANS)).isEqualTo(2);
        assertThat(FOUR.in(LATE_GERMANS)).isEqualTo(1);
        assertThat(FOUR.in(new Group("FR", Phase.LIBRARY))).isZero();
        assertThat(FOUR.in(Phase.LIVE)).isEqualTo(3);
        assertThat(FOUR.in(Phase.LIBRARY)).isEqualTo(1);
        assertThat(FOUR.countries()).isEqualTo(2);
    }

    @Test
    void a_group_of_nobody_is_as_if_it_were_not_there() {
        var withNobody = new TreeMap<>(FOUR.live());
        withNobody.put(new Group("XK", Phase.LIVE), 0L);

        assertThat(new Counts(withNobody, 3)).isEqualTo(FOUR);
    }

    @Test
    void groups_differ_that_one_of_both_has_alone_or_another_number_of() {
        var other = new Counts(new TreeMap<>(Map.of(GERMANS, 1L, new Group("XK", Phase.LIVE), 1L, FRENCH, 1L)), 3);

        assertThat(FOUR.differing(other)).containsExactly(GERMANS, LATE_GERMANS, new Group("XK", Phase.LIVE));
        assertThat(other.differing(FOUR)).isEqualTo(FOUR.differing(other));
        assertThat(FOUR.differing(FOUR)).isEmpty();
    }
}
