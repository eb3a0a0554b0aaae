package org.plenary.aws.notice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.domain.notice.MailMetrics;

/**
 * The figures as one log line a batch in CloudWatch's embedded metric format, which makes metrics of them without a call.
 * A figure that is zero is left out: a metric costs for every hour in which it has a value.
 */
@Singleton
@Requires(bean = MailFrom.class)
public final class EmbeddedMetrics implements MailMetrics {
    static final String NAMESPACE = "Plenary";
    private static final JsonFactory JSON = new JsonFactory();

    private final Clock clock;
    private final PrintStream out;

    @Inject
    @SuppressWarnings("SystemOut") // Standard output is the function's log.
    public EmbeddedMetrics(Clock clock) {
        this(clock, System.out);
    }

    EmbeddedMetrics(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    @Override
    public void count(Counts counts) {
        var figures = new LinkedHashMap<String, Integer>();
        figures.put("MailSent", counts.sent());
        figures.put("MailRefused", counts.refused());
        figures.put("MailPossiblyRepeated", counts.possiblyRepeated());
        figures.values().removeIf(figure -> figure == 0);
        if (!figures.isEmpty()) {
            out.println(line(figures));
        }
    }

    private String line(Map<String, Integer> figures) {
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

    private static void writeDirective(JsonGenerator json, Map<String, Integer> figures) throws IOException {
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
