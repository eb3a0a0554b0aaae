package org.plenary.domain.country;

import java.util.Locale;
import org.plenary.domain.CountryCode;

/**
 * A country or territory with its codes and its part of the world.
 *
 * @param alpha3 of ISO 3166-1; Kosovo's {@code XKX} is user-assigned, as its {@code XK} is
 * @param numeric three digits of ISO 3166-1; the empty string where none is assigned
 * @param subRegion three digits of UN M49; the empty string for Antarctica, which is in none
 */
public record Country(CountryCode code, String alpha3, String numeric, Region region, String subRegion) {
    private static final CountryFacts FACTS = CountryFacts.load();

    /** The country of this code: every accepted code has one. */
    public static Country of(CountryCode code) {
        return FACTS.of(code);
    }

    /** As CLDR calls it in this language; in English where CLDR does not speak it. */
    public String nameIn(Locale language) {
        return new Locale.Builder().setRegion(code.value()).build().getDisplayCountry(language);
    }
}
