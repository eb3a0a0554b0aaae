package org.plenary.domain.registration;

import org.plenary.domain.OneLine;

/** How a person wants to be called, in any script; at most 100 characters. */
public record PersonName(String value) {
    private static final int LONGEST = 100;

    public PersonName {
        value = OneLine.of(value, LONGEST);
    }

    /** Not the name: it would end in a log. */
    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
