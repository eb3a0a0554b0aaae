package org.plenary.testkit;

import java.util.HashMap;
import java.util.Map;
import org.plenary.domain.event.NetworkLimit;
import org.plenary.domain.network.NetworkHour;
import org.plenary.domain.network.NetworkSignups;

/** Counts in a map, for tests of what asks for them; passes {@link NetworkSignupsContract}. */
public final class InMemoryNetworkSignups implements NetworkSignups {
    private final Map<String, Integer> counts = new HashMap<>();

    @Override
    public synchronized Outcome count(NetworkHour hour, NetworkLimit limit) {
        int before = counts.getOrDefault(hour.name(), 0);
        if (before >= limit.signupsAnHour()) {
            return Outcome.TOO_MANY;
        }
        counts.put(hour.name(), before + 1);
        return Outcome.COUNTED;
    }
}
