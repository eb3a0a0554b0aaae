package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.plenary.local.engine.template.FunctionDefinition;
import org.plenary.local.engine.template.Route;
import org.plenary.local.engine.template.Template;

/** template.yaml and the zips agree: handlers, routes and settings, each way round. */
final class CapabilitiesTest {
    // With everything that is off unless a parameter turns it on.
    private static final Template TEMPLATE = Template.read(
            House.file("template.yaml"), Map.of("ChallengeUrl", "https://challenges.example.org/siteverify"));
    private static final List<HouseModule> MODULES = House.functions();

    @TempDir
    private Path folder;

    @Test
    void every_zip_is_a_functions_and_every_function_has_one() {
        assertThat(TEMPLATE.functions().stream().map(FunctionDefinition::code))
                .hasSameElementsAs(
                        MODULES.stream().map(module -> module.zip().file()).toList());
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void a_handler_can_be_made_by_lambda_from_its_zip_alone(HouseModule module) throws Exception {
        try (var zip = new UnpackedZip(module.zip(), folder)) {
            var handlerTypes = List.of(
                    zip.load("com.amazonaws.services.lambda.runtime.RequestHandler"),
                    zip.load("com.amazonaws.services.lambda.runtime.RequestStreamHandler"));
            for (var function : functionsOf(module)) {
                var handler = zip.load(function.handler().text());

                assertThat(handler.getModifiers()).matches(Modifier::isPublic);
                assertThat(handler.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
                assertThat(handlerTypes).anyMatch(type -> type.isAssignableFrom(handler));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void the_context_of_a_function_has_its_own_beans_and_the_shared_ones_and_no_other_functions(HouseModule module)
            throws Exception {
        try (var zip = new UnpackedZip(module.zip(), folder)) {
            assertThat(zip.beanTypes(properties(module)))
                    .filteredOn(type -> type.startsWith("org.plenary."))
                    .anyMatch(type -> type.startsWith(module.packageName()))
                    .allMatch(type -> type.startsWith(module.packageName())
                            || Stream.of("aws", "web", "domain")
                                    .anyMatch(shared -> type.startsWith("org.plenary." + shared)));
        }
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void a_function_has_a_controller_for_every_one_of_its_routes_and_a_route_for_every_controller(HouseModule module) {
        assertThat(Controllers.of(module.zip()).routes())
                .containsExactlyInAnyOrderElementsOf(
                        routesOf(module).map(Route::key).toList());
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void a_function_reads_every_variable_that_it_is_given(HouseModule module) {
        var read = Settings.readBy(module).all();

        assertThat(functionsOf(module))
                .allSatisfy(function -> assertThat(variables(function)).isSubsetOf(read));
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void a_function_is_given_every_setting_of_its_own_that_has_no_default(HouseModule module) {
        var given = functionsOf(module).stream()
                .flatMap(function -> variables(function).stream())
                .collect(Collectors.toSet());

        assertThat(Settings.of(module.zip().classes()).required()).isSubsetOf(given);
    }

    @Test
    void a_setting_of_the_shared_modules_is_given_to_some_function() {
        var given = TEMPLATE.functions().stream()
                .flatMap(function -> variables(function).stream())
                .collect(Collectors.toSet());
        var shared = House.modules().stream()
                .filter(module -> module.isDeployed() && !module.isFunction())
                .toList();

        assertThat(Settings.of(House.classes(shared)).required()).isNotEmpty().isSubsetOf(given);
    }

    private static List<FunctionDefinition> functionsOf(HouseModule module) {
        return TEMPLATE.functions().stream()
                .filter(function -> function.code().equals(module.zip().file()))
                .toList();
    }

    private static Stream<Route> routesOf(HouseModule module) {
        var functions =
                functionsOf(module).stream().map(FunctionDefinition::logicalId).collect(Collectors.toSet());
        return TEMPLATE.api().routes().stream().filter(route -> functions.contains(route.function()));
    }

    /** What the variables of a module's functions become in Micronaut's context: {@code EVENTS_TABLE} is {@code events.table}. */
    private static Map<String, String> properties(HouseModule module) {
        var properties = new HashMap<String, String>();
        functionsOf(module)
                .forEach(function -> TEMPLATE.environment(function.logicalId(), Map.of())
                        .forEach((name, value) ->
                                properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value)));
        return properties;
    }

    private static Set<String> variables(FunctionDefinition function) {
        return new LinkedHashSet<>(
                TEMPLATE.environment(function.logicalId(), Map.of()).keySet());
    }
}
