package org.plenary.local.engine.mapping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.plenary.local.engine.mapping.StreamMapping.StartingPosition;

/** A stream mapping by the words of a test; at first with every default that Lambda has. */
final class MappingBuilder {

    private final String destination;
    private final List<FilterPattern> filters = new ArrayList<>();
    private StartingPosition position = StartingPosition.TRIM_HORIZON;
    private int batch = 100;
    private Duration window = Duration.ZERO;
    private Duration tumbling = Duration.ZERO;
    private boolean bisect;
    private int retries = -1;
    private Duration age = Duration.ofSeconds(-1);
    private boolean report;
    private String onFailure = "";

    MappingBuilder(String destination) {
        this.destination = destination;
    }

    MappingBuilder at(StartingPosition start) {
        position = start;
        return this;
    }

    MappingBuilder batch(int size) {
        batch = size;
        return this;
    }

    MappingBuilder window(Duration time) {
        window = time;
        return this;
    }

    MappingBuilder tumbling(Duration time) {
        tumbling = time;
        return this;
    }

    MappingBuilder bisecting() {
        bisect = true;
        return this;
    }

    MappingBuilder retries(int most) {
        retries = most;
        return this;
    }

    MappingBuilder youngerThan(Duration most) {
        age = most;
        return this;
    }

    MappingBuilder reporting() {
        report = true;
        return this;
    }

    MappingBuilder onFailure() {
        onFailure = destination;
        return this;
    }

    MappingBuilder filter(String pattern) {
        filters.add(FilterPattern.of(pattern));
        return this;
    }

    StreamMapping of(String table) {
        return new StreamMapping(
                "Dispatcher",
                table,
                position,
                batch,
                window,
                tumbling,
                bisect,
                retries,
                age,
                report,
                onFailure,
                filters);
    }
}
