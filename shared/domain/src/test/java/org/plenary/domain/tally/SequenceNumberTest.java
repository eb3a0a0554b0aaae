package org.plenary.domain.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SequenceNumberTest {
    @Test
    void a_number_of_21_digits_comes_before_one_of_22_whatever_it_begins_with() {
        assertThat(new SequenceNumber("9" + "0".repeat(20))).isLessThan(new SequenceNumber("1" + "0".repeat(21)));
    }

    @Test
    void numbers_of_40_digits_are_told_apart_by_the_last() {
        var digits = "9".repeat(39);
        assertThat(new SequenceNumber(digits + "1")).isLessThan(new SequenceNumber(digits + "2"));
    }

    @Test
    void a_number_is_the_same_with_and_without_zeros_before_it() {
        assertThat(new SequenceNumber("42")).isEqualTo(new SequenceNumber("0".repeat(38) + "42"));
    }

    @Test
    void what_is_no_number_of_at_most_40_digits_is_refused() {
        for (var none : new String[] {"", "12a", "-1", "٣", "1".repeat(41)}) {
            assertThatThrownBy(() -> new SequenceNumber(none)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new SequenceNumber("1".repeat(40)).value()).isEqualTo("1".repeat(40));
    }
}
