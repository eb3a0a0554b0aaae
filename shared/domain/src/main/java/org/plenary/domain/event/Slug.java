package org.plenary.domain.event;

import java.util.regex.Pattern;
import org.plenary.domain.InvalidValue;

/** The form of ids that people choose: 3 to 63 of {@code a-z0-9-}, so that they stand in paths and keys as they are. */
public final class Slug {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{3,63}");

    private Slug() {}

    /** Whether it has the form. */
    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    /** Refuses what has not, with {@link InvalidValue}. */
    public static void check(String value) {
        if (!isWellFormed(value)) {
            throw new InvalidValue("must be 3 to 63 of a-z, 0-9 and -");
        }
    }
}
