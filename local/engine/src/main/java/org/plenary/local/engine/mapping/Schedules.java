package org.plenary.local.engine.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls functions at their rates, until closed: for the first time when the rate has passed once. A call that fails is not
 * repeated before the next is due, and a call that takes longer than the rate puts the next one off. What is not to wait is
 * called on demand.
 */
public final class Schedules implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

    private final Map<String, ScheduleMapping> byFunction = new LinkedHashMap<>();
    private final Function<String, Invocation> functions;
    private final Clock clock;
    private final Workers workers = new Workers();

    private Schedules(Function<String, Invocation> functions, Clock clock) {
        this.functions = functions;
        this.clock = clock;
    }

    /** What does something again and again, for ever. */
    @FunctionalInterface
    interface Timer {

        void every(Duration interval, Runnable work);
    }

    /** Starts them all; {@code functions} are asked for by their logical ids. */
    public static Schedules start(List<ScheduleMapping> mappings, Function<String, Invocation> functions) {
        var schedules = new Schedules(functions, Clock.systemUTC());
        schedules.start(mappings, schedules::repeat);
        return schedules;
    }

    static Schedules start(
            List<ScheduleMapping> mappings, Function<String, Invocation> functions, Clock clock, Timer timer) {
        var schedules = new Schedules(functions, clock);
        schedules.start(mappings, timer);
        return schedules;
    }

    private void start(List<ScheduleMapping> mappings, Timer timer) {
        mappings.forEach(mapping -> {
            byFunction.putIfAbsent(mapping.function(), mapping);
            timer.every(mapping.rate(), () -> callWhenDue(mapping));
        });
    }

    private void repeat(Duration interval, Runnable work) {
        workers.start("schedule-" + interval, () -> {
            workers.pause(interval);
            while (workers.open()) {
                work.run();
                workers.pause(interval);
            }
        });
    }

    /** The logical ids of the functions that have a schedule. */
    public Set<String> functions() {
        return Set.copyOf(byFunction.keySet());
    }

    /** Calls a function now, as its (first) schedule would; empty where it has none. */
    public Optional<InvocationResult> call(String function) {
        return Optional.ofNullable(byFunction.get(function)).map(this::call);
    }

    /** Calls a function now with another input than its schedule's; empty where it has no schedule. */
    public Optional<InvocationResult> call(String function, byte[] input) {
        return Optional.ofNullable(byFunction.get(function))
                .map(_ -> functions.apply(function).invoke(input));
    }

    private InvocationResult call(ScheduleMapping mapping) {
        byte[] event = mapping.input().isEmpty()
                ? ScheduledEvent.of(mapping, clock.instant())
                : mapping.input().getBytes(StandardCharsets.UTF_8);
        return functions.apply(mapping.function()).invoke(event);
    }

    private void callWhenDue(ScheduleMapping mapping) {
        switch (call(mapping)) {
            case InvocationResult.Answered _ -> LOG.debug("{} was called by its schedule", mapping.function());
            case InvocationResult.Failed(var type, var _) ->
                LOG.warn("{}: the call by its schedule failed: {}", mapping.function(), type);
            case InvocationResult.TimedOut() -> LOG.warn("{}: the call by its schedule timed out", mapping.function());
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
