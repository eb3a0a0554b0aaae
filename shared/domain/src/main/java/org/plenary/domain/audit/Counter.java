package org.plenary.domain.audit;

import org.plenary.domain.tally.Metric;

/** One counter of a metric. */
public record Counter(Metric metric, String name) {
    @Override
    public String toString() {
        return metric.name() + " " + name;
    }
}
