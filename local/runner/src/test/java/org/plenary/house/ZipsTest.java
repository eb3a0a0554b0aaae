package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.zip.ZipEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is uploaded: nothing that is not needed, and the same bytes whoever builds it. */
final class ZipsTest {
    /** Each has been in a zip once and made its function start slower, or runs nowhere but here. */
    private static final String UNWANTED =
            "(micronaut-crac|micronaut-http-server-netty|micronaut-management|snakeyaml|netty|apache-client|apache5-client"
                    + "|url-connection-client|httpclient|httpcore|logback|log4j|mockito|lombok|junit|opentest4j|assertj|jqwik"
                    + "|archunit|engine|runner|testkit|DynamoDBLocal|elasticmq|mock-oauth2).*\\.jar";

    private static final List<HouseModule> MODULES = House.functions();

    @ParameterizedTest
    @FieldSource("MODULES")
    void a_zip_carries_nothing_that_only_costs_time_or_only_runs_here(HouseModule module) {
        assertThat(module.zip().libraries()).isNotEmpty().noneMatch(jar -> jar.matches(UNWANTED));
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void joda_time_is_there_where_lambda_reads_a_stream_for_us_and_nowhere_else(HouseModule module) {
        boolean readsAStream = Sample.of(module).stream()
                .anyMatch(sample -> sample.records("aws:dynamodb").findAny().isPresent());
        // With a serializer of its own a zip reads everything but HTTP events itself, joda-time or not.
        boolean readsItItself = module.zip().libraries().contains("web-1.jar");

        assertThat(module.zip().libraries().stream().anyMatch(jar -> jar.startsWith("joda-time")))
                .isEqualTo(readsAStream && !readsItItself);
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void the_native_http_client_is_that_of_lambdas_processor_alone(HouseModule module) {
        assertThat(module.zip().libraries())
                .filteredOn(jar -> jar.matches("aws-crt-[0-9].*"))
                .singleElement()
                .asString()
                .endsWith("-linux-aarch_64.jar");
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void a_zip_has_its_own_classes_at_the_root_and_no_other_functions(HouseModule module) {
        var folder = module.packageName().replace('.', '/') + "/";

        assertThat(module.zip().files())
                .filteredOn(name -> !name.startsWith("lib/") && !name.startsWith("META-INF/"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith(folder));
        assertThat(module.zip().libraries())
                .doesNotContainAnyElementsOf(
                        MODULES.stream().map(other -> other.name() + "-1.jar").toList());
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void a_library_is_there_in_one_version(HouseModule module) {
        assertThat(module.zip().libraries())
                .extracting(jar -> jar.replaceFirst("-[0-9].*", ""))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void a_zip_does_not_tell_when_it_was_built(HouseModule module) {
        assertThat(module.zip().entries())
                .extracting(ZipEntry::getLastModifiedTime)
                .containsOnly(module.zip().entries().getFirst().getLastModifiedTime());
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void a_zips_classes_stand_in_the_order_of_their_names_and_not_of_somebodys_disk(HouseModule module) {
        assertThat(module.zip().files().filter(name -> name.startsWith("org/"))).isSorted();
    }
}
