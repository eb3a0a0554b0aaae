package org.plenary.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING.md ("Style") that a machine can hold. */
final class StyleTest {
    /** Where clock and chance are taken from the machine: for everybody who asks for a Clock or a RandomGenerator; and for logs, which are there before any bean is. */
    private static final Set<String> WHO_ASK_THE_MACHINE =
            Set.of("org.plenary.aws.SystemClock", "org.plenary.aws.SystemRandom", "org.plenary.aws.log.JsonLogger");

    /** Who writes lines to the function's log: SLF4J's provider, and metrics in CloudWatch's embedded format. */
    private static final Set<String> WRITERS_OF_THE_LOG =
            Set.of("org.plenary.aws.log.JsonLogger", "org.plenary.aws.log.EmbeddedMetrics");

    private static final String DUMPING_GROUND =
            ".*(Utils?|Helpers?|Manager|Service|Processor|Impl|Data|Info)|(Common|Base)([A-Z].*)?";

    private static final JavaClasses DEPLOYED = House.classes(
            House.modules().stream().filter(HouseModule::isDeployed).toList());

    @Test
    void time_and_chance_and_the_environment_are_asked_for_in_one_place() {
        noClasses()
                .that(areNotOf(WHO_ASK_THE_MACHINE))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "the machine is asked for the time, for chance or for its environment",
                        access -> asksTheMachine(access.getTarget())))
                .because("time and ids are parameters, and settings are configuration records")
                .check(DEPLOYED);
    }

    @Test
    void only_the_logger_and_the_metrics_write_to_standard_output() {
        noClasses()
                .that(areNotOf(WRITERS_OF_THE_LOG))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "something is written past the logger", access -> writesPastTheLogger(access.getTarget())))
                .check(DEPLOYED);
    }

    @Test
    void a_class_is_named_for_what_it_knows() {
        assertThat(House.classes(House.modules()))
                .filteredOn(StyleTest::isWrittenByHand)
                .filteredOn(type -> type.getSimpleName().matches(DUMPING_GROUND))
                .isEmpty();
    }

    @Test
    void every_package_says_what_lives_there_and_is_null_marked() {
        assertThat(House.modules())
                .flatExtracting(StyleTest::packagesWithoutAMark)
                .isEmpty();
    }

    @Test
    void a_public_type_has_javadoc() {
        var publicTypes = mainSources()
                .filter(source -> source.declaration().orElse("").startsWith("public "))
                .toList();

        assertThat(publicTypes).hasSizeGreaterThan(50).allMatch(SourceFile::hasJavadoc);
    }

    @Test
    void a_class_is_final_unless_it_is_made_to_be_extended() {
        assertThat(mainSources())
                .filteredOn(source -> source.declaration().orElse("").matches("(public )?class .*"))
                .isEmpty();
    }

    @Test
    void nothing_is_imported_by_wildcard() {
        assertThat(everySource())
                .filteredOn(source -> source.text().lines().anyMatch(line -> line.matches("import .*\\*;")))
                .isEmpty();
    }

    private static DescribedPredicate<JavaClass> areNotOf(Set<String> exceptions) {
        return DescribedPredicate.describe("are not of " + exceptions, type -> !exceptions.contains(type.getName()));
    }

    private static boolean asksTheMachine(AccessTarget target) {
        var owner = target.getOwner().getName();
        var name = target.getName();
        return switch (owner) {
            case "java.lang.System" ->
                Set.of("getenv", "currentTimeMillis", "nanoTime").contains(name);
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.time.InstantSource" -> name.equals("system");
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.security.SecureRandom" -> true;
            // One that is handed in is an argument.
            case "java.util.random.RandomGenerator" -> name.equals("getDefault") || name.equals("of");
            case "java.util.Date" -> isConstructorWithoutParameters(target);
            default -> owner.startsWith("java.time.") && name.equals("now");
        };
    }

    private static boolean isConstructorWithoutParameters(AccessTarget target) {
        return target instanceof AccessTarget.ConstructorCallTarget constructor
                && constructor.getRawParameterTypes().isEmpty();
    }

    private static boolean writesPastTheLogger(AccessTarget target) {
        var isStream = Set.of("out", "err").contains(target.getName());
        return (isStream && target.getOwner().isEquivalentTo(System.class))
                || target.getName().equals("printStackTrace");
    }

    /** Micronaut's definitions have a dollar in their own name; what is nested has none in its simple name. */
    private static boolean isWrittenByHand(JavaClass type) {
        return !type.getSimpleName().contains("$");
    }

    /**
     * A package of tests is marked by the package-info of the code that it tests.
     * The functions that the engine is tried on (org.example) are meant to be somebody else's.
     */
    private static Set<String> packagesWithoutAMark(HouseModule module) {
        var sources = Stream.concat(module.sources().stream(), module.testSources().stream())
                .toList();
        var marked = sources.stream()
                .filter(StyleTest::isMarkedPackage)
                .map(SourceFile::packageName)
                .toList();
        return sources.stream()
                .map(SourceFile::packageName)
                .filter(name -> name.startsWith("org.plenary.") && !marked.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isMarkedPackage(SourceFile source) {
        return source.isPackageInfo()
                && source.text().startsWith("/**")
                && source.text().contains("@NullMarked");
    }

    private static Stream<SourceFile> mainSources() {
        return House.modules().stream().map(HouseModule::sources).flatMap(List::stream);
    }

    private static Stream<SourceFile> everySource() {
        return House.modules().stream()
                .flatMap(module -> Stream.concat(module.sources().stream(), module.testSources().stream()));
    }
}
