package org.plenary.domain.registration;

import java.util.regex.Pattern;
import org.plenary.domain.InvalidValue;

/** Which version of a text somebody agreed to, as its author numbers them, such as {@code 2026-11}. */
public record TextVersion(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,19}");

    public TextVersion {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("must be 1 to 20 of A-Z, a-z, 0-9, ., _ and -, such as 2026-11");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
