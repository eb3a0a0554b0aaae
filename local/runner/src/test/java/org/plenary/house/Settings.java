package org.plenary.house;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What code reads of its environment: the components of its configuration records, and what {@code @Value} asks for.
 * Names are those of environment variables, {@code EVENTS_TABLE} for {@code events.table}.
 *
 * @param required those without a default
 */
record Settings(Set<String> required, Set<String> all) {
    private static final String CONTEXT = "io.micronaut.context.annotation.";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:}]+)(:[^}]*)?}");

    /** One setting by the name of its property. */
    private record Setting(String property, boolean hasDefault) {
        String variable() {
            return property.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                    .replaceAll("[.-]", "_")
                    .toUpperCase(Locale.ROOT);
        }
    }

    /** What a function's own classes and the shared modules in its zip read. */
    static Settings readBy(HouseModule function) {
        var modules = new ArrayList<>(function.zip().sharedModules());
        modules.add(function);
        return of(House.classes(modules));
    }

    static Settings of(JavaClasses classes) {
        var settings = classes.stream()
                .flatMap(type -> Stream.concat(ofRecord(type), ofValues(type)))
                .toList();
        return new Settings(
                variables(settings.stream().filter(setting -> !setting.hasDefault())), variables(settings.stream()));
    }

    /** The default of one component of a configuration record. */
    static Optional<String> defaultOf(JavaClass settings, String component) {
        return settings.getMethod(component)
                .tryGetAnnotationOfType("io.micronaut.core.bind.annotation.Bindable")
                .flatMap(bindable -> bindable.tryGetExplicitlyDeclaredProperty("defaultValue"))
                .map(Object::toString);
    }

    private static Stream<Setting> ofRecord(JavaClass type) {
        return annotation(type, "ConfigurationProperties").stream()
                .map(annotation -> annotation.getExplicitlyDeclaredProperty("value"))
                .flatMap(prefix -> type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(field -> new Setting(
                                prefix + "." + field.getName(),
                                defaultOf(type, field.getName()).isPresent())));
    }

    private static Stream<Setting> ofValues(JavaClass type) {
        Stream<JavaParameter> parameters =
                type.getConstructors().stream().flatMap(constructor -> constructor.getParameters().stream());
        return Stream.concat(type.getFields().stream(), parameters)
                .flatMap(annotated -> annotation(annotated, "Value").stream())
                .flatMap(value -> PLACEHOLDER
                        .matcher(value.getExplicitlyDeclaredProperty("value").toString())
                        .results())
                .map(found -> new Setting(found.group(1), found.group(2) != null));
    }

    private static Optional<? extends JavaAnnotation<?>> annotation(HasAnnotations<?> annotated, String name) {
        return annotated.tryGetAnnotationOfType(CONTEXT + name);
    }

    private static Set<String> variables(Stream<Setting> settings) {
        return settings.map(Setting::variable).collect(Collectors.toSet());
    }
}
