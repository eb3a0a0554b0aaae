package org.plenary.domain.registration;

import org.plenary.domain.OneLine;

/** Whom a person works for or stands for; at most 100 characters. */
public record CompanyName(String value) {
    private static final int LONGEST = 100;

    public CompanyName {
        value = OneLine.of(value, LONGEST);
    }

    /** Not the company: it would end in a log. */
    @Override
    public String toString() {
        return "CompanyName[hidden]";
    }
}
