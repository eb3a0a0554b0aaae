package org.plenary.aws.schema;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An instant as text of fixed width in milliseconds, so that text order is time order:
 * {@code Instant.toString()} leaves zeros out, and then 12:00:00Z sorts after 12:00:00.500Z.
 */
public final class SortableInstant {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private SortableInstant() {}

    public static String write(Instant instant) {
        return FORM.format(instant);
    }

    /** Whether it is text that {@link #write} makes. */
    public static boolean isWellFormed(String text) {
        try {
            return write(read(text)).equals(text);
        } catch (DateTimeException _) {
            return false;
        }
    }

    public static Instant read(String text) {
        return Instant.parse(text);
    }
}
