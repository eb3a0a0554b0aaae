package org.plenary.local.engine.ssm;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Parameters by full name, in the order of their names. */
final class ParameterStore {

    private final ConcurrentSkipListMap<String, Parameter> parameters = new ConcurrentSkipListMap<>();
    private final Clock clock;

    ParameterStore(Clock clock) {
        this.clock = clock;
    }

    Optional<Parameter> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    Parameter put(String name, Parameter.Type type, String value) {
        var first = new Parameter(name, type, value, 1, clock.instant());
        return parameters.merge(name, first, (before, _) -> before.replacedBy(type, value, clock.instant()));
    }

    /** Puts it unless one of this name is there; whether it did. */
    boolean putIfAbsent(String name, Parameter.Type type, String value) {
        return parameters.putIfAbsent(name, new Parameter(name, type, value, 1, clock.instant())) == null;
    }

    /** What lies under {@code /a/b}, directly or at any depth, after the name {@code after} (empty for the start). */
    List<Parameter> under(String path, boolean recursive, String after, int limit) {
        String folder = path.endsWith("/") ? path : path + "/";
        String start = after.isEmpty() ? folder : after;
        return parameters.tailMap(start, false).values().stream()
                .takeWhile(parameter -> parameter.name().startsWith(folder))
                .filter(parameter -> recursive || parameter.name().indexOf('/', folder.length()) < 0)
                .limit(limit)
                .toList();
    }
}
