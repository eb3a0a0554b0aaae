package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.local.engine.template.Template;

/** samconfig.toml against template.yaml: a parameter that was renamed is found here and not by a deploy. */
final class SamconfigTest {
    private static final String SECRET =
            "(?s).*(AKIA[0-9A-Z]{12,}|-----BEGIN|\\b[sr]k_(live|test)_|\\bwhsec_|\\beyJ[\\w-]+\\.|[A-Za-z0-9+/_=-]{40,}).*";

    private static final JsonNode CONFIG = parse(House.text(House.file("samconfig.toml")));

    @Test
    void there_are_a_default_and_a_production_environment_and_no_two_make_the_same_stack() {
        assertThat(environments().toList()).contains("default", "production");
        assertThat(environments().map(environment -> CONFIG.at("/" + environment + "/global/parameters/stack_name")))
                .doesNotHaveDuplicates()
                .allMatch(JsonNode::isTextual);
    }

    @ParameterizedTest
    @MethodSource("environments")
    void an_environment_asks_before_it_deploys_and_lints_when_it_validates(String environment) {
        var deploy = CONFIG.at("/" + environment + "/deploy/parameters");

        assertThat(deploy.path("confirm_changeset").asBoolean()).isTrue();
        assertThat(deploy.path("resolve_s3").asBoolean()).isTrue();
        assertThat(deploy.path("capabilities").asText()).isEqualTo("CAPABILITY_IAM");
        assertThat(CONFIG.at("/" + environment + "/validate/parameters/lint").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("environments")
    void nothing_is_built_by_sam(String environment) {
        assertThat(SamTemplate.names(CONFIG.path(environment)))
                .containsExactlyInAnyOrder("global", "validate", "deploy");
    }

    @ParameterizedTest
    @MethodSource("environments")
    void a_parameter_is_named_once_and_declared_in_the_template(String environment) {
        assertThat(overrides(environment).map(override -> override.replaceFirst("=.*", "")))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSubsetOf(SamTemplate.names(SamTemplate.read().parameters()));
    }

    @ParameterizedTest
    @MethodSource("environments")
    void a_value_is_one_that_the_template_takes(String environment) {
        var values = overrides(environment)
                .map(override -> override.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));

        // The engine holds values against types, patterns, allowed values and bounds, as CloudFormation does.
        assertThatNoException().isThrownBy(() -> Template.read(House.file("template.yaml"), values));
    }

    @Test
    void no_secret_is_written_down() {
        assertThat(House.text(House.file("samconfig.toml")).lines().filter(line -> !line.startsWith("#")))
                .noneMatch(line -> line.matches(SECRET));
        assertThat(environments().flatMap(SamconfigTest::overrides))
                .noneMatch(override -> isHidden(override.replaceFirst("=.*", "")));
    }

    private static boolean isHidden(String parameter) {
        return SamTemplate.read().parameters().path(parameter).path("NoEcho").asBoolean();
    }

    private static Stream<String> environments() {
        return CONFIG.properties().stream()
                .filter(field -> field.getValue().isObject())
                .map(Map.Entry::getKey);
    }

    private static Stream<String> overrides(String environment) {
        var overrides = CONFIG.at("/" + environment + "/deploy/parameters/parameter_overrides");
        return StreamSupport.stream(overrides.spliterator(), false).map(JsonNode::asText);
    }

    private static JsonNode parse(String toml) {
        try {
            return new TomlMapper().readTree(toml);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("samconfig.toml: " + e.getOriginalMessage(), e);
        }
    }
}
