package org.plenary.domain;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A country or territory by its ISO 3166-1 alpha-2 code, in capitals.
 * The assigned codes are the JDK's; Kosovo's XK, user-assigned and in general use, is accepted beside them.
 */
public record CountryCode(String value) {
    private static final Set<String> ACCEPTED = Stream.concat(
                    Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).stream(), Stream.of("XK"))
            .collect(Collectors.toUnmodifiableSet());

    public CountryCode {
        if (!ACCEPTED.contains(value)) {
            throw new InvalidValue("must be an ISO 3166-1 alpha-2 country code");
        }
    }

    /** The code that stands in a path, or nothing where there is no such country. */
    public static Optional<CountryCode> parse(String text) {
        return ACCEPTED.contains(text) ? Optional.of(new CountryCode(text)) : Optional.empty();
    }

    /** All accepted codes: the 249 of ISO 3166-1 and XK. */
    public static Set<String> accepted() {
        return ACCEPTED;
    }

    @Override
    public String toString() {
        return value;
    }
}
