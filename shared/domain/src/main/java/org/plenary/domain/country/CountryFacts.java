package org.plenary.domain.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.domain.CountryCode;

/** The facts that the JDK does not know, from {@code countries.txt}, beside those that it does. */
final class CountryFacts {
    private static final String FILE = "countries.txt";
    private static final String NONE = "---";
    private static final int ALPHA_2 = 2;
    private static final CountryCode KOSOVO = new CountryCode("XK");

    private final Map<CountryCode, Country> countries;

    CountryFacts(Stream<String> lines) {
        this.countries = lines.filter(line -> !line.startsWith("#"))
                .flatMap(CountryFacts::countries)
                .collect(Collectors.toUnmodifiableMap(Country::code, country -> country));
    }

    static CountryFacts load() {
        var file = Objects.requireNonNull(CountryFacts.class.getResourceAsStream(FILE), FILE);
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new CountryFacts(reader.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A code that a newer JDK knows and the file does not is of the world, and has no number. */
    Country of(CountryCode code) {
        var country = countries.get(code);
        return country == null ? new Country(code, alpha3(code), "", Region.WORLD, "") : country;
    }

    private static Stream<Country> countries(String line) {
        var words = line.split(" ");
        var region = Region.of(words[0]);
        var subRegion = words[1].equals(NONE) ? "" : words[1];
        return Arrays.stream(words).skip(2).map(word -> {
            var code = new CountryCode(word.substring(0, ALPHA_2));
            return new Country(code, alpha3(code), word.substring(ALPHA_2), region, subRegion);
        });
    }

    private static String alpha3(CountryCode code) {
        return code.equals(KOSOVO)
                ? "XKX"
                : new Locale.Builder().setRegion(code.value()).build().getISO3Country();
    }
}
