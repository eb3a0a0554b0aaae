package org.plenary.local.engine.ssm;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** Parameters by full name, in the order of their names; each that is put is kept before the call returns. */
final class ParameterStore {

    private final ConcurrentSkipListMap<String, Parameter> parameters = new ConcurrentSkipListMap<>();
    private final Clock clock;
    private final Consumer<Collection<Parameter>> keeper;

    /**
     * @param kept what is there from the start
     * @param keeper gets all of them after each change, one change at a time
     */
    ParameterStore(Clock clock, Collection<Parameter> kept, Consumer<Collection<Parameter>> keeper) {
        this.clock = clock;
        this.keeper = keeper;
        kept.forEach(parameter -> parameters.put(parameter.name(), parameter));
    }

    Optional<Parameter> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    synchronized Parameter put(String name, Parameter.Type type, String value) {
        var first = new Parameter(name, type, value, 1, clock.instant());
        var put = parameters.merge(name, first, (before, _) -> before.replacedBy(type, value, clock.instant()));
        keeper.accept(parameters.values());
        return put;
    }

    /** Puts it unless one of this name is there; whether it did. */
    synchronized boolean putIfAbsent(String name, Parameter.Type type, String value) {
        boolean absent = !parameters.containsKey(name);
        if (absent) {
            put(name, type, value);
        }
        return absent;
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
