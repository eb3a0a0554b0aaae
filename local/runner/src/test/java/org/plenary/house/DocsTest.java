package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.local.engine.template.FunctionDefinition;
import org.plenary.local.engine.template.Template;

/** The documents: their links lead somewhere, and they tell of what is there. */
final class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    private static final Pattern ROW = Pattern.compile("\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|");

    /** A line of the README's table of functions; a folder with two functions is named in the first line. */
    private record Row(String folder, String function, String description) {
        Row in(String other) {
            return new Row(other, function, description);
        }
    }

    /** A link as it is written, and the document that has it. */
    private record Link(Path document, String target) {
        Path file() {
            var path = target.replaceFirst("#.*", "");
            return path.isEmpty() ? document : document.resolveSibling(path);
        }

        String anchor() {
            return target.contains("#") ? target.replaceFirst("[^#]*#", "") : "";
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_link_leads_to_a_file_that_is_there(Path document) {
        assertThat(links(document)).allMatch(link -> Files.exists(link.file()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void an_anchor_is_a_heading(Path document) {
        assertThat(links(document))
                .filteredOn(link ->
                        !link.anchor().isEmpty() && link.file().toString().endsWith(".md"))
                .allSatisfy(link -> assertThat(anchors(link.file())).contains(link.anchor()));
    }

    @Test
    void every_problem_has_its_heading() {
        var problems = House.classes(House.modules()).get("org.plenary.web.ProblemType").getEnumConstants().stream()
                .map(problem -> problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));

        assertThat(anchors(House.file("docs/problems.md")))
                .doesNotHaveDuplicates()
                .containsAll(problems.toList());
    }

    @Test
    void the_readme_has_a_row_for_every_function_in_the_templates_own_words() {
        var functions = Template.read(House.file("template.yaml"), Map.of()).functions();

        assertThat(rowsOfFunctions()).hasSameSizeAs(functions);
        assertThat(functions).allSatisfy(function -> {
            var folder = function.codeUri().text().replaceFirst("/target/.*", "");
            assertThat(rowsOfFunctions())
                    .contains(
                            new Row("[%s](%s)".formatted(folder, folder), function.logicalId(), description(function)));
        });
    }

    private static String description(FunctionDefinition function) {
        return SamTemplate.read()
                .resource(function.logicalId())
                .at("/Properties/Description")
                .asText();
    }

    private static List<Row> rowsOfFunctions() {
        var rows = new ArrayList<Row>();
        House.text(House.file("README.md"))
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(cells -> new Row(
                        cells.group(1).strip(),
                        cells.group(2).strip(),
                        cells.group(3).strip()))
                .filter(row -> row.function().endsWith("Function"))
                .forEach(row ->
                        rows.add(row.folder().isEmpty() ? row.in(rows.getLast().folder()) : row));
        return rows;
    }

    private static Stream<Path> documents() {
        var atTheTop = List.of("README.md", "CONTRIBUTING.md", "events/README.md").stream()
                .map(House::file)
                .filter(Files::exists);
        var docs = House.filesUnder(House.file("docs")).stream()
                .filter(file -> file.toString().endsWith(".md"));
        return Stream.concat(atTheTop, docs);
    }

    private static List<Link> links(Path document) {
        return LINK.matcher(House.text(document))
                .results()
                .map(found -> new Link(document, found.group(1)))
                .filter(link -> !link.target().matches("[a-z]+:.*"))
                .toList();
    }

    /** As the usual renderers of Markdown make them of headings. */
    private static List<String> anchors(Path document) {
        return HEADING.matcher(House.text(document))
                .results()
                .map(found -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
