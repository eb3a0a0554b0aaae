package org.plenary.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of CONTRIBUTING.md ("The house"): who may use whom. */
final class ArchitectureTest {
    /** What a module may use of ours; whoever adds a module draws its arrows here. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "shared/domain", Set.of(),
            "shared/aws", Set.of("shared/domain"),
            "shared/web", Set.of("shared/domain"),
            "shared/testkit", Set.of("shared/domain", "local/engine"),
            "local/engine", Set.of(),
            "local/runner", Set.of("local/engine"));

    private static final Set<String> ARROWS_OF_A_FUNCTION = Set.of("shared/domain", "shared/aws", "shared/web");

    private static final JavaClasses CODE = House.classes(House.modules());

    @ParameterizedTest
    @MethodSource("modules")
    void the_code_of_a_module_lives_in_its_package(HouseModule module) {
        assertThat(House.classes(List.of(module)))
                .isNotEmpty()
                .allMatch(type -> type.getPackageName().startsWith(module.packageName()));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void the_code_of_a_module_uses_no_module_of_ours_but_those_that_its_arrows_lead_to(HouseModule module) {
        classes()
                .that(liveIn(module))
                .should()
                .onlyDependOnClassesThat(
                        DescribedPredicate.describe("are of " + arrows(module), type -> mayBeUsed(type, module)))
                .check(CODE);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_pom_names_no_module_of_ours_but_those_that_its_arrows_lead_to(HouseModule module) {
        var named = module.pom().dependencies().stream()
                .filter(dependency -> dependency.isOurs() && !dependency.isForTests())
                .map(Pom.Dependency::artifact);

        assertThat(named).isSubsetOf(names(arrows(module)));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nobody_uses_a_function_not_even_for_a_test(HouseModule module) {
        var functions = House.functions().stream().map(HouseModule::name).collect(Collectors.toSet());

        assertThat(module.pom().dependencies())
                .filteredOn(Pom.Dependency::isOurs)
                .extracting(Pom.Dependency::artifact)
                .doesNotContainAnyElementsOf(functions);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void the_testkit_is_for_tests_only(HouseModule module) {
        assertThat(module.pom().dependencies())
                .filteredOn(dependency ->
                        dependency.isOurs() && dependency.artifact().equals("testkit"))
                .allMatch(Pom.Dependency::isForTests);
    }

    @Test
    void the_domain_knows_the_jdk_alone() {
        classes()
                .that()
                .resideInAPackage("org.plenary.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.plenary.domain..", "java..", "javax.crypto..", "org.jspecify..")
                .check(CODE);
    }

    @Test
    void the_aws_sdk_is_neither_in_the_domain_nor_in_a_function() {
        noClasses()
                .that()
                .resideInAnyPackage("org.plenary.domain..", "org.plenary.functions..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .because("a use case speaks to a port, and the adapter in shared/aws translates")
                .check(CODE);
    }

    @Test
    void controllers_are_in_functions_only() {
        classes()
                .that()
                .areAnnotatedWith("io.micronaut.http.annotation.Controller")
                .should()
                .resideInAPackage("org.plenary.functions..")
                .check(CODE);
    }

    @Test
    void no_table_is_scanned() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "a DynamoDB table is scanned",
                        access -> access.getTargetOwner().getPackageName().startsWith("software.amazon")
                                && access.getName().startsWith("scan")))
                .because("every access is a key in docs/data-model.md")
                .check(CODE);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothing_is_mocked_and_no_code_is_woven_by_lombok(HouseModule module) {
        assertThat(module.pom().dependencies())
                .extracting(Pom.Dependency::group)
                .doesNotContain("org.mockito", "org.projectlombok");
    }

    @Test
    void neither_mockito_nor_lombok_comes_with_something_else() {
        // This module's tests have the longest class path: everything that runs locally. The zips are looked at in
        // ZipsTest.
        assertThat(Objects.requireNonNull(System.getProperty("java.class.path")))
                .contains("archunit")
                .doesNotContain("mockito", "lombok");
    }

    private static List<HouseModule> modules() {
        return House.modules();
    }

    private static Set<String> arrows(HouseModule module) {
        var arrows = module.isFunction() ? ARROWS_OF_A_FUNCTION : ARROWS.get(module.folder());
        return Objects.requireNonNull(arrows, () -> module + " has no arrows in ARROWS");
    }

    private static List<String> names(Set<String> folders) {
        return folders.stream().map(folder -> new HouseModule(folder).name()).toList();
    }

    private static DescribedPredicate<JavaClass> liveIn(HouseModule module) {
        return DescribedPredicate.describe("are of " + module, type -> isOf(type, module));
    }

    private static boolean mayBeUsed(JavaClass type, HouseModule user) {
        return !type.getPackageName().startsWith("org.plenary.")
                || isOf(type, user)
                || arrows(user).stream().anyMatch(folder -> isOf(type, new HouseModule(folder)));
    }

    private static boolean isOf(JavaClass type, HouseModule module) {
        return (type.getPackageName() + ".").startsWith(module.packageName() + ".");
    }
}
