package org.plenary.aws.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures as one log line a call in CloudWatch's embedded metric format, which makes metrics of them without a call.
 * A figure that is zero is left out: a metric costs for every hour in which it has a value.
 */
@Singleton
public final class EmbeddedMetrics {
    static final String NAMESPACE = "Plenary";
    private static final JsonFactory JSON = new JsonFactory();

    private final Clock clock;
    private final PrintStream out;

    @Inject
    @SuppressWarnings("SystemOut") // Standard output is the function's log.
    public EmbeddedMetrics(Clock clock) {
        this(clock, System.out);
    }

    /** Written to somewhere else than the log. */
    public EmbeddedMetrics(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    /** Writes the line, without one where all figures are zero. */
    public void count(Map<String, Long> figures) {
        var counted = new TreeMap<>(figures);
        counted.values().removeIf(figure -> figure == 0);
        if (!counted.isEmpty()) {
            out.println(line(counted));
        }
    }

    private String line(Map<String, Long> figures) {
        var line = new StringWriter();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeObjectFieldStart("_aws");
            json.writeNumberField("Timestamp", clock.millis());
            json.writeArrayFieldStart("CloudWatchMetrics");
            writeDirective(json, figures);
            json.writeEndArray();
            json.writeEndObject();
            for (var figure : figures.entrySet()) {
                json.writeNumberField(figure.getKey(), figure.getValue());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private static void writeDirective(JsonGenerator json, Map<String, Long> figures) throws IOException {
        json.writeStartObject();
        json.writeStringField("Namespace", NAMESPACE);
        json.writeArrayFieldStart("Dimensions");
        json.writeArray(new String[0], 0, 0);
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        for (var name : figures.keySet()) {
            json.writeStartObject();
            json.writeStringField("Name", name);
            json.writeStringField("Unit", "Count");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
