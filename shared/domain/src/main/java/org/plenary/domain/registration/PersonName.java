package org.plenary.domain.registration;

import java.util.regex.Pattern;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.OneLine;

/**
 * How a person wants to be called, in any script; at most 100 characters.
 * It stands in a mail to an address that nobody has proven yet, so it must not be a link: a stranger could have us mail it to anybody.
 */
public record PersonName(String value) {
    private static final int LONGEST = 100;
    private static final Pattern LINK = Pattern.compile("://|www\\.", Pattern.CASE_INSENSITIVE);

    public PersonName {
        value = OneLine.of(value, LONGEST);
        if (LINK.matcher(value).find()) {
            throw new InvalidValue("must not be a link");
        }
    }

    /** Not the name: it would end in a log. */
    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
