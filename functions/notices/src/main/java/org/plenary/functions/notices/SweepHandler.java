package org.plenary.functions.notices;

import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;

/** The sweep: called by its schedule, or by hand with {@code {}}. What it is called with does not matter. */
public final class SweepHandler extends MicronautRequestHandler<Map<String, Object>, Map<String, Integer>> {
    private final Sweep sweep;

    public SweepHandler() {
        this.sweep = getApplicationContext().getBean(Sweep.class);
    }

    @Override
    public Map<String, Integer> execute(Map<String, Object> event) {
        var report = sweep.sweep();
        return Map.of("overdue", report.overdue(), "put", report.put());
    }
}
