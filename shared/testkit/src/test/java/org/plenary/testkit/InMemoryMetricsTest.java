package org.plenary.testkit;

import org.plenary.domain.tally.Metrics;

final class InMemoryMetricsTest implements MetricsContract {
    private final Metrics metrics = new InMemoryMetrics();

    @Override
    public Metrics metrics() {
        return metrics;
    }
}
