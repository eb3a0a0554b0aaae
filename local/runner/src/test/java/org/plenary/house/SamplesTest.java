package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.local.engine.mapping.FilterPattern;
import org.plenary.local.engine.mapping.SqsMapping;
import org.plenary.local.engine.mapping.StreamMapping;
import org.plenary.local.engine.template.FunctionDefinition;
import org.plenary.local.engine.template.Route;
import org.plenary.local.engine.template.Template;

/** The samples under events/: one for everything that calls a function, and true to what really calls it. */
final class SamplesTest {
    private static final Template TEMPLATE = Template.read(House.file("template.yaml"), Map.of());

    @TempDir
    private Path folder;

    @Test
    void a_sample_lies_in_the_folder_of_a_function_and_is_told_of() {
        var readme = House.text(House.file("events/README.md"));
        var folders = House.functions().stream().map(HouseModule::name).toList();

        assertThat(Sample.all()).isNotEmpty().allSatisfy(sample -> {
            assertThat(sample.toString().replaceFirst("/.*", "")).isIn(folders);
            assertThat(readme).contains(sample.file().getFileName().toString());
        });
    }

    @ParameterizedTest
    @MethodSource("functions")
    void there_is_a_sample_for_every_route(HouseModule module) {
        var sampled = Sample.of(module).stream().filter(Sample::isHttp).map(Sample::routeKey);

        assertThat(sampled.collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        routesOf(module).map(Route::key).toList());
    }

    @ParameterizedTest
    @MethodSource("streams")
    void there_is_a_sample_for_everything_that_a_stream_passes_on(StreamMapping mapping) {
        var records = samplesOf(mapping.function())
                .flatMap(sample -> sample.records("aws:dynamodb"))
                .toList();

        assertThat(mapping.filters()).allSatisfy(filter -> assertThat(records).anyMatch(filter::matches));
        assertThat(records).allMatch(record -> isPassedOn(record, mapping.filters()));
    }

    @ParameterizedTest
    @MethodSource("queues")
    void there_is_a_sample_for_every_queue(SqsMapping mapping) {
        var records = samplesOf(mapping.function()).flatMap(sample -> sample.records("aws:sqs"));

        assertThat(records)
                .isNotEmpty()
                .allSatisfy(record -> assertThat(
                                Sample.parse(record.path("body").asText()).isObject())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("httpSamples")
    void a_request_says_the_same_in_all_of_its_places(Sample sample) {
        var event = sample.event();
        var request = sample.request();

        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.at("/requestContext/routeKey")).isEqualTo(event.path("routeKey"));
        assertThat(request.path("path")).isEqualTo(event.path("rawPath"));
        assertThat(sample.routeKey()).isEqualTo(request.path("method").asText() + " " + pathOfRoute(event));
    }

    @ParameterizedTest
    @MethodSource("httpSamples")
    void a_request_has_passed_the_authorizer_of_its_route(Sample sample) {
        var token = sample.event().at("/requestContext/authorizer/jwt");

        switch (route(sample).access()) {
            case Route.Access.Open _ -> assertThat(token.isMissingNode()).isTrue();
            case Route.Access.Jwt jwt ->
                assertThat(token.path("scopes")).extracting(JsonNode::asText).containsExactlyElementsOf(jwt.scopes());
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_body_has_the_fields_that_its_route_reads_and_no_other(HouseModule module) throws Exception {
        var controllers = Controllers.of(module.zip());
        try (var zip = new UnpackedZip(module.zip(), folder)) {
            for (var sample : Sample.of(module).stream().filter(Sample::isHttp).toList()) {
                var record = controllers.body(sample.routeKey());

                assertThat(sample.hasBody()).as(sample.toString()).isEqualTo(record.isPresent());
                if (record.isPresent()) {
                    assertThatFieldsAreOf(zip.load(record.get().getName()), sample.body());
                }
            }
        }
    }

    /** Fields that may be left out are {@code @Nullable}; a record within the record is looked into. */
    private static void assertThatFieldsAreOf(Class<?> record, JsonNode object) {
        var components = List.of(record.getRecordComponents());

        assertThat(SamTemplate.names(object))
                .isSubsetOf(components.stream().map(RecordComponent::getName).toList())
                .containsAll(components.stream()
                        .filter(component -> !isNullable(component.getAnnotatedType()))
                        .map(RecordComponent::getName)
                        .toList());
        components.stream()
                .filter(component -> component.getType().isRecord()
                        && object.path(component.getName()).isObject())
                .forEach(component -> assertThatFieldsAreOf(component.getType(), object.path(component.getName())));
    }

    private static boolean isNullable(AnnotatedElement type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getName().equals("org.jspecify.annotations.Nullable"));
    }

    /** The path with each variable's value taken back. */
    private static String pathOfRoute(JsonNode event) {
        var path = event.path("rawPath").asText();
        for (var variable : event.path("pathParameters").properties()) {
            path = path.replaceFirst("/" + variable.getValue().asText() + "(?=/|$)", "/{" + variable.getKey() + "}");
        }
        return path;
    }

    private static boolean isPassedOn(JsonNode record, List<FilterPattern> filters) {
        return filters.isEmpty() || filters.stream().anyMatch(filter -> filter.matches(record));
    }

    private static Route route(Sample sample) {
        return TEMPLATE.api().routes().stream()
                .filter(route -> route.key().equals(sample.routeKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sample + " is of no route"));
    }

    private static Stream<Sample> samplesOf(String function) {
        return House.functions().stream()
                .filter(module ->
                        module.zip().file().equals(TEMPLATE.function(function).code()))
                .flatMap(module -> Sample.of(module).stream());
    }

    private static Stream<Route> routesOf(HouseModule module) {
        var functions = TEMPLATE.functions().stream()
                .filter(function -> function.code().equals(module.zip().file()))
                .map(FunctionDefinition::logicalId)
                .toList();
        return TEMPLATE.api().routes().stream().filter(route -> functions.contains(route.function()));
    }

    private static List<HouseModule> functions() {
        return House.functions();
    }

    private static List<StreamMapping> streams() {
        return TEMPLATE.streamMappings(Map.of());
    }

    private static List<SqsMapping> queues() {
        return TEMPLATE.queueMappings(Map.of());
    }

    private static Stream<Sample> httpSamples() {
        return Sample.all().stream().filter(Sample::isHttp);
    }
}
