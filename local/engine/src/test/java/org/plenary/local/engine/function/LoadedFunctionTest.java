package org.plenary.local.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.local.engine.Library;
import org.plenary.local.engine.mapping.InvocationResult;
import org.plenary.local.engine.template.Template;

final class LoadedFunctionTest {

    private static final Map<String, String> ISSUER = Map.of("Issuer", "https://issuer.example.org");

    @TempDir
    private static Path folder;

    private static Workspace workspace;

    @BeforeAll
    static void unpack() {
        Library.packaged(folder);
        workspace = Workspace.create();
    }

    @AfterAll
    static void delete() {
        workspace.close();
    }

    @Test
    void a_handlers_types_are_found_above_the_classes_between() {
        assertThat(answer("{\"kind\": \"hello\"}")).isEqualTo("{\"said\":[\"HELLO\"]}");
    }

    @Test
    void a_handler_is_told_of_its_function_and_finds_its_classes_by_its_thread() {
        assertThat(answer("{\"kind\": \"context\"}"))
                .isEqualTo(
                        "{\"said\":[\"Moody\",\"arn:aws:lambda:eu-central-1:000000000000:function:Moody\",\"128\",\"true\",\"Moody\"]}");
    }

    @Test
    void a_function_sees_its_zip_and_lambdas_own_classes_and_nothing_of_the_engine() {
        assertThat(answer("""
                        {"kind": "see", "names": [
                            "org.example.library.EchoHandler",
                            "software.amazon.awssdk.services.dynamodb.DynamoDbClient",
                            "com.amazonaws.services.lambda.runtime.Context",
                            "org.plenary.local.engine.Engine",
                            "org.plenary.local.engine.function.Calls",
                            "com.amazonaws.services.dynamodbv2.local.main.ServerRunner",
                            "ch.qos.logback.classic.Logger",
                            "kotlin.Unit",
                            "org.yaml.snakeyaml.Yaml"]}
                        """))
                .isEqualTo("{\"said\":[\"org.example.library.EchoHandler\","
                        + "\"software.amazon.awssdk.services.dynamodb.DynamoDbClient\","
                        + "\"com.amazonaws.services.lambda.runtime.Context\"]}");
    }

    @Test
    void a_function_reads_lambdas_events_into_its_own_classes_though_another_did_before() {
        var event = bytes("""
                {"Records": [{"dynamodb": {"SequenceNumber": "21"}}], "state": {}, "window": {},
                 "isFinalInvokeForWindow": false, "isWindowTerminatedEarly": false}
                """);
        try (var before = load("Count");
                var count = load("Count")) {
            before.invoke(event);

            assertThat(count.invoke(event))
                    .isInstanceOfSatisfying(
                            InvocationResult.Answered.class,
                            answer -> assertThat(answer.json()).asString().contains("{\"itemIdentifier\":\"21\"}"));
        }
    }

    @Test
    void an_exception_of_the_handler_is_a_failure_with_its_type_and_message() {
        try (var moody = load("Moody")) {
            assertThat(moody.invoke(bytes("{\"kind\": \"throw\"}")))
                    .isEqualTo(new InvocationResult.Failed("java.lang.IllegalStateException", "as told"));
        }
    }

    @Test
    void an_event_that_the_handlers_type_cannot_hold_is_a_failure() {
        try (var moody = load("Moody")) {
            assertThat(moody.invoke(bytes("[1"))).isInstanceOf(InvocationResult.Failed.class);
        }
    }

    @Test
    void a_handler_that_does_not_come_back_within_its_timeout_is_interrupted() {
        try (var moody = load("Moody")) {
            assertThat(moody.invoke(bytes("{\"kind\": \"wait\"}"))).isEqualTo(new InvocationResult.TimedOut());
            assertThat(moody.invoke(bytes("{\"kind\": \"hello\"}"))).isInstanceOf(InvocationResult.Answered.class);
        }
    }

    @Test
    void a_handler_is_ended_with_its_function() {
        System.clearProperty("library.moody");
        try (var moody = load("Moody")) {
            moody.invoke(bytes("{\"kind\": \"hello\"}"));
        }
        assertThat(System.getProperty("library.moody")).isEqualTo("closed");
    }

    @Test
    void a_handler_that_is_not_in_the_zip_is_refused_with_its_place() {
        var template = Template.read(
                Library.template(folder, written -> written.replace("EchoHandler", "EcoHandler")), ISSUER);

        assertThatThrownBy(() -> load(template, "Echo"))
                .hasMessageMatching("library\\.yaml:\\d+ Resources\\.Echo\\.Properties\\.Handler: "
                        + "there is no class org\\.example\\.library\\.EcoHandler in library\\.zip");
    }

    @Test
    void a_zip_that_is_not_there_and_one_that_is_none_are_refused_with_their_place() throws IOException {
        Files.writeString(folder.resolve("text.zip"), "no zip");
        var missing = changed("missing.zip");
        var broken = changed("text.zip");

        assertThatThrownBy(() -> load(missing, "Echo"))
                .hasMessageMatching(
                        "library\\.yaml:\\d+ Globals\\.Function\\.CodeUri: there is no zip 'missing\\.zip'");
        assertThatThrownBy(() -> load(broken, "Echo"))
                .hasMessageMatching("library\\.yaml:\\d+ Globals\\.Function\\.CodeUri: cannot be read as a zip: .*");
    }

    private static Template changed(String zip) {
        return Template.read(Library.template(folder, written -> written.replace("library.zip", zip)), ISSUER);
    }

    private static String answer(String event) {
        try (var moody = load("Moody")) {
            return switch (moody.invoke(bytes(event))) {
                case InvocationResult.Answered(var json) -> new String(json, StandardCharsets.UTF_8);
                case InvocationResult.Failed failed -> failed.toString();
                case InvocationResult.TimedOut late -> late.toString();
            };
        }
    }

    private static LoadedFunction load(String function) {
        return load(Template.read(Library.template(folder, written -> written), ISSUER), function);
    }

    private static LoadedFunction load(Template template, String function) {
        return LoadedFunction.load(
                template.function(function),
                workspace,
                () -> template.environment(function, Map.of()),
                new Calls(template.functions()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
