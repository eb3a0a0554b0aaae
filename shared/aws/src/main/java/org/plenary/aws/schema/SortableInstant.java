package org.plenary.aws.schema;

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

    public static Instant read(String text) {
        return Instant.parse(text);
    }
}
