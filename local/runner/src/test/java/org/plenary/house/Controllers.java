package org.plenary.house;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The controllers' methods in a function's zip.
 *
 * @param methods by the key of their route, {@code GET /a/{x}}
 */
record Controllers(Map<String, JavaMethod> methods) {
    private static final String ANNOTATIONS = "io.micronaut.http.annotation.";

    static Controllers of(FunctionZip zip) {
        return new Controllers(zip.classes().stream()
                .filter(type -> type.isAnnotatedWith(ANNOTATIONS + "Controller"))
                .flatMap(Controllers::routesOf)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Stream<String> routes() {
        return methods.keySet().stream();
    }

    /** The record that the body of a request becomes; empty where the route takes no body. */
    Optional<JavaClass> body(String route) {
        return Optional.ofNullable(methods.get(route)).stream()
                .flatMap(method -> method.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith("org.plenary.web.JsonBody"))
                .map(JavaParameter::getRawType)
                .findFirst();
    }

    private static Stream<Map.Entry<String, JavaMethod>> routesOf(JavaClass controller) {
        var base = path(annotation(controller, "Controller").orElseThrow());
        return controller.getMethods().stream()
                .flatMap(method -> Stream.of("Get", "Post", "Put", "Delete", "Patch")
                        .flatMap(verb -> annotation(method, verb).stream()
                                .map(found ->
                                        Map.entry(verb.toUpperCase(Locale.ROOT) + " " + base + path(found), method))));
    }

    private static Optional<? extends JavaAnnotation<?>> annotation(HasAnnotations<?> annotated, String name) {
        return annotated.tryGetAnnotationOfType(ANNOTATIONS + name);
    }

    /** What it adds to a path: nothing where it says nothing, or a slash alone. */
    private static String path(JavaAnnotation<?> annotation) {
        return annotation
                .tryGetExplicitlyDeclaredProperty("value")
                .or(() -> annotation.tryGetExplicitlyDeclaredProperty("uri"))
                .map(Object::toString)
                .filter(path -> !path.equals("/"))
                .orElse("");
    }
}
