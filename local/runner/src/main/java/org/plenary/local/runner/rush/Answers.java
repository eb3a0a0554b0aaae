package org.plenary.local.runner.rush;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came of requests of one kind so far. Many threads add to it. */
final class Answers {

    private static final String THROTTLED = "429, and tried again";

    private final List<Duration> latencies = new ArrayList<>();
    private final SortedMap<String, Integer> refusals = new TreeMap<>();
    private int accepted;

    synchronized void accepted(Duration latency) {
        latencies.add(latency);
        accepted++;
    }

    /** Told to come again later; it will. */
    synchronized void throttled(Duration latency) {
        latencies.add(latency);
        refusals.merge(THROTTLED, 1, Integer::sum);
    }

    /** Ended without what was asked for; {@code why} is a status with its problem, or what became of the connection. */
    synchronized void refused(String why) {
        refusals.merge(why, 1, Integer::sum);
    }

    synchronized int accepted() {
        return accepted;
    }

    /** Requests that ended without what was asked for. */
    synchronized int failed() {
        return refusals.entrySet().stream()
                .filter(refusal -> !refusal.getKey().equals(THROTTLED))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    synchronized Latencies latencies() {
        return Latencies.of(latencies);
    }

    /** How often, by reason. */
    synchronized SortedMap<String, Integer> refusals() {
        return new TreeMap<>(refusals);
    }
}
