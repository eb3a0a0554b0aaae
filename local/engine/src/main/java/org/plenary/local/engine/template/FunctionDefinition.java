package org.plenary.local.engine.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/**
 * A function of the template.
 *
 * @param code the zip that {@code CodeUri} names
 * @param codeUri as it is written
 * @param handler a class name
 * @param memory megabytes; told to the handler, not enforced
 */
public record FunctionDefinition(
        String logicalId,
        String name,
        Path code,
        Located codeUri,
        Located handler,
        Duration timeout,
        int memory,
        Policy policy) {

    private static final Set<String> RUNTIMES = Set.of("java8.al2", "java11", "java17", "java21", "java25");

    static FunctionDefinition of(Resource resource, Path folder) {
        var properties = resource.properties();
        var runtime = properties.get("Runtime");
        if (!RUNTIMES.contains(runtime.asText())) {
            throw runtime.place().refuse("the runtime '%s' cannot run here".formatted(runtime.asText()));
        }
        var codeUri = Located.of(properties.get("CodeUri"));
        return new FunctionDefinition(
                resource.logicalId(),
                resource.name(),
                folder.resolve(codeUri.text()),
                codeUri,
                handler(properties.get("Handler")),
                properties.seconds("Timeout", 3, 1, 900),
                properties.number("MemorySize", 128, 128, 10_240),
                PolicyReader.read(properties));
    }

    /** Lambda takes {@code package.Class::method} too; of a handler's interface there is only the one method. */
    private static Located handler(Value value) {
        var handler = value.asText().replaceFirst("::handleRequest$", "");
        if (handler.contains("::")) {
            throw value.place().refuse("only handleRequest of a RequestHandler or RequestStreamHandler can be called");
        }
        return new Located(handler, value.place());
    }
}
