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
import java.util.EnumMap;
import java.util.Map;
import org.plenary.domain.notice.MailFigure;
import org.plenary.domain.notice.MailMetrics;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The figures as one log line a call in CloudWatch's embedded metric format, which makes metrics of them without a call.
 * A figure that is zero is left out: a metric costs for every hour in which it has a value.
 */
@Singleton
@Requires(classes = SqsClient.class)
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
    public void count(Map<MailFigure, Integer> figures) {
        var counted = new EnumMap<MailFigure, Integer>(MailFigure.class);
        counted.putAll(figures);
        counted.values().removeIf(figure -> figure == 0);
        if (!counted.isEmpty()) {
            out.println(line(counted));
        }
    }

    private static String name(MailFigure figure) {
        return switch (figure) {
            case SENT -> "MailSent";
            case REFUSED -> "MailRefused";
            case POSSIBLY_REPEATED -> "MailPossiblyRepeated";
            case BOUNCED -> "MailBounced";
            case BOUNCED_THIS_TIME -> "MailBouncedThisTime";
            case COMPLAINED -> "MailComplained";
            case SWEPT -> "MailSwept";
        };
    }

    private String line(Map<MailFigure, Integer> figures) {
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
                json.writeNumberField(name(figure.getKey()), figure.getValue());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private static void writeDirective(JsonGenerator json, Map<MailFigure, Integer> figures) throws IOException {
        json.writeStartObject();
        json.writeStringField("Namespace", NAMESPACE);
        json.writeArrayFieldStart("Dimensions");
        json.writeArray(new String[0], 0, 0);
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        for (var figure : figures.keySet()) {
            json.writeStartObject();
            json.writeStringField("Name", name(figure));
            json.writeStringField("Unit", "Count");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
