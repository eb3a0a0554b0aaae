package org.plenary.domain.registration;

import org.plenary.domain.OneLine;

/** Where a person lives or works; at most 80 characters, and may be {@link #NOT_GIVEN}. */
public record City(String value) {
    private static final int LONGEST = 80;

    /** Stored as the empty string, never as an absent attribute: a stranger's repeat of the signup could add that. */
    public static final City NOT_GIVEN = new City("");

    public City {
        value = value.isEmpty() ? value : OneLine.of(value, LONGEST);
    }

    /** Not the city: it would end in a log. */
    @Override
    public String toString() {
        return "City[hidden]";
    }
}
