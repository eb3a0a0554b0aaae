package org.plenary.aws.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * One line of the log: {@code time}, {@code level}, {@code logger}, {@code message}, {@code requestId} where there is one, and of an
 * exception its class, frames and causes. An exception's message is left out unless our own code made it, which names ids only: others'
 * quote what they choked on (a parser its input, SES the address). Of an AWS service's answer there is its code instead.
 */
final class LogLine {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String OURS = "org.plenary.";
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 5;

    private final Clock clock;

    LogLine(Clock clock) {
        this.clock = clock;
    }

    String of(Level level, String logger, String message, @Nullable Throwable thrown) {
        var line = new StringWriter();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", clock.instant().toString());
            json.writeStringField("level", level.name());
            json.writeStringField("logger", logger);
            json.writeStringField("message", message);
            writeRequestId(json);
            if (thrown != null) {
                json.writeFieldName("exception");
                writeException(json, thrown, MOST_CAUSES);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private static void writeRequestId(JsonGenerator json) throws IOException {
        var requestId = MDC.get("AWSRequestId");
        if (requestId != null) {
            json.writeStringField("requestId", requestId);
        }
    }

    private static void writeException(JsonGenerator json, Throwable thrown, int causes) throws IOException {
        json.writeStartObject();
        json.writeStringField("class", thrown.getClass().getName());
        writeWhatItSays(json, thrown);
        json.writeArrayFieldStart("frames");
        var frames = thrown.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
            json.writeString(frames[i].toString());
        }
        json.writeEndArray();
        if (thrown.getCause() != null && causes > 0) {
            json.writeFieldName("cause");
            writeException(json, thrown.getCause(), causes - 1);
        }
        json.writeEndObject();
    }

    private static void writeWhatItSays(JsonGenerator json, Throwable thrown) throws IOException {
        if (thrown instanceof AwsServiceException answer && answer.awsErrorDetails() != null) {
            json.writeStringField("errorCode", answer.awsErrorDetails().errorCode());
            json.writeNumberField("status", answer.statusCode());
        } else if (isOurs(thrown) && thrown.getMessage() != null) {
            json.writeStringField("message", thrown.getMessage());
        }
    }

    // Where it was made, not what it is: our own code throws the JDK's types.
    private static boolean isOurs(Throwable thrown) {
        var frames = thrown.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith(OURS);
    }
}
