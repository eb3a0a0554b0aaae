package org.plenary.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.InvalidValue.Refusal;
import org.plenary.web.Problem.Refused;

final class PageLimitTest {

    @Test
    void a_page_has_50_entries_unless_said() {
        assertThat(PageLimit.of(null)).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 50, 99, 100})
    void a_page_has_1_to_100_entries(int limit) {
        assertThat(PageLimit.of(Integer.toString(limit))).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "101",
                "110",
                "200",
                "1000",
                "-1",
                "+1",
                "01",
                "1.0",
                "1e1",
                " 1",
                "ten",
                "\u0661",
                "99999999999"
            })
    void another_limit_is_refused_by_the_name_of_its_parameter(String limit) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> PageLimit.of(limit))
                .satisfies(refused -> assertThat(refused.refusals())
                        .containsExactly(new Refusal("limit", "must be a number from 1 to 100")));
    }

    @Test
    void the_answer_names_the_limit_or_else_the_cursor() {
        assertThat(errors(new InvalidValue(List.of(new Refusal("limit", "must be a number from 1 to 100")))))
                .containsExactly(new Refused(null, "limit", "must be a number from 1 to 100"));
        assertThat(errors(new InvalidValue("must be a cursor of this list")))
                .containsExactly(new Refused(null, "next", "must be a cursor of this list"));
    }

    private static List<Refused> errors(InvalidValue invalid) {
        var problem = (Problem) requireNonNull(PageLimit.refused(invalid).body());
        assertThat(problem.status()).isEqualTo(400);
        return requireNonNull(problem.errors());
    }
}
