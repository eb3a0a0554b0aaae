package org.plenary.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.domain.InvalidValue.Refusal;

final class InvalidValueTest {

    @Test
    void a_reason_alone_refuses_the_value_itself() {
        assertThat(new InvalidValue("must be odd").refusals()).containsExactly(new Refusal("", "must be odd"));
    }

    @Test
    void it_says_all_that_was_refused_and_keeps_it() {
        var refusals = new ArrayList<>(List.of(new Refusal("a", "must be odd"), new Refusal("b", "must be even")));
        var invalid = new InvalidValue(refusals);
        refusals.clear();
        assertThat(invalid.refusals()).hasSize(2);
        assertThat(invalid).hasMessageContainingAll("a", "must be odd", "b", "must be even");
    }
}
