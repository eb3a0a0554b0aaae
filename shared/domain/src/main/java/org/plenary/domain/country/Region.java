package org.plenary.domain.country;

import java.util.Arrays;
import java.util.Locale;

/** A part of the world as UN M49 divides it. */
public enum Region {
    AFRICA("002"),
    OCEANIA("009"),
    AMERICAS("019"),
    ASIA("142"),
    EUROPE("150"),
    /** The whole of it, for a code that came to ISO 3166-1 after our list was written. */
    WORLD("001");

    private final String m49;

    Region(String m49) {
        this.m49 = m49;
    }

    /** The three digits of UN M49, such as {@code 150}. */
    public String m49() {
        return m49;
    }

    /** As CLDR calls it in this language; in English where CLDR does not speak it. */
    public String nameIn(Locale language) {
        return new Locale.Builder().setRegion(m49).build().getDisplayCountry(language);
    }

    static Region of(String m49) {
        return Arrays.stream(values())
                .filter(region -> region.m49.equals(m49))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no region of ours: " + m49));
    }
}
