package org.plenary.web;

import static java.util.Objects.requireNonNull;
import static java.util.regex.Pattern.DOTALL;
import static java.util.regex.Pattern.MULTILINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.web.Problem.Refused;

/** docs/problems.md is what our {@code type} links to, so it must say of each problem what the code does. */
final class ProblemTypeTest {
    private static final Pattern PROBLEM = Pattern.compile("^### ([a-z-]+)\n\n(\\d{3})\\. ", MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| (\\d{3}(?:, \\d{3})*) \\| (\\[.*) \\|$", MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\[([a-z-]+)]\\(#([a-z-]+)\\)");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", DOTALL);

    @Test
    void every_problem_has_its_heading_with_its_status_and_every_heading_its_problem() throws IOException {
        assertThat(documentation())
                .isEqualTo(Arrays.stream(ProblemType.values())
                        .collect(Collectors.toMap(
                                ProblemType::slug, type -> type.status().getCode())));
    }

    @Test
    void the_table_by_status_links_to_every_problem_once() throws IOException {
        var linked = ROW.matcher(text())
                .results()
                .flatMap(row -> LINK.matcher(row.group(2))
                        .results()
                        .peek(link -> assertThat(link.group(1)).isEqualTo(link.group(2)))
                        .map(link -> Map.entry(link.group(1), row.group(1))))
                .toList();
        assertThat(linked)
                .allSatisfy(link -> assertThat(link.getValue())
                        .contains(String.valueOf(documentation().get(link.getKey()))))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(documentation().keySet());
    }

    @Test
    void the_example_is_what_the_code_answers() throws IOException {
        var example =
                EXAMPLE.matcher(text()).results().findFirst().orElseThrow().group(1);
        var answered =
                requireNonNull(Problem.answer(ProblemType.INVALID_VALUES, "").body());
        assertThat(example)
                .contains("\"type\": \"" + answered.type() + "\"")
                .contains("\"title\": \"" + answered.title() + "\"")
                .contains("\"status\": " + answered.status());
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_says_its_type_title_and_status_as_problem_json(ProblemType type) {
        var answer = Problem.answer(type, "This is why.");
        assertThat((Object) answer.getStatus()).isEqualTo(type.status());
        assertThat(answer.getContentType()).hasToString("Optional[application/problem+json]");
        assertThat(answer.body())
                .isEqualTo(new Problem(
                        "/docs/problems#" + type.slug(),
                        type.title(),
                        type.status().getCode(),
                        "This is why.",
                        null,
                        null));
    }

    @Test
    void an_answer_names_the_refused_values_and_where_it_happened() {
        var errors = List.of(Refused.field("#/email", "must be an e-mail address"));
        var answered = requireNonNull(
                Problem.answer(ProblemType.INVALID_VALUES, "Why.", errors).body());
        var problem = answered.at("/api/events/x");
        assertThat(problem.errors()).isEqualTo(errors);
        assertThat(problem.instance()).isEqualTo("/api/events/x");
        assertThat(problem.status()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.getCode());
    }

    private static Map<String, Integer> documentation() throws IOException {
        return PROBLEM.matcher(text())
                .results()
                .collect(Collectors.toMap(problem -> problem.group(1), problem -> Integer.valueOf(problem.group(2))));
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("../../docs/problems.md"));
    }
}
