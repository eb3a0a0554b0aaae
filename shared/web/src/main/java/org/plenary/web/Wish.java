package org.plenary.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.domain.LanguageTag;

/**
 * How a reader wants to be answered. Every header may be empty, which asks for nothing.
 *
 * @param accept in which form: RFC 9110, section 12.5.1
 * @param acceptLanguage in which language: section 12.5.4
 * @param ifNoneMatch which answers it has already: section 13.1.2
 */
public record Wish(String accept, String acceptLanguage, String ifNoneMatch) {
    private static final Pattern QUALITY = Pattern.compile("\\s*[qQ]\\s*=\\s*([01](?:\\.\\d{0,3})?)\\s*");

    /** Whose names of countries and languages the JDK has. */
    private static final Set<String> SPOKEN = Arrays.stream(Locale.getAvailableLocales())
            .map(Locale::getLanguage)
            .filter(language -> !language.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    /** A range of media types with its weight, from 0 (never) to 1. */
    private record Range(String types, double quality) {
        static Range of(String text) {
            var parts = text.split(";");
            double quality = Arrays.stream(parts)
                    .skip(1)
                    .map(QUALITY::matcher)
                    .filter(Matcher::matches)
                    .mapToDouble(found -> Double.parseDouble(found.group(1)))
                    .findFirst()
                    .orElse(1);
            return new Range(parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT), quality);
        }
    }

    /** The form that is wanted most, JSON where the reader does not mind; absent when every form is refused. */
    public Optional<Form> form() {
        return Stream.of(Form.values())
                .filter(form -> quality(form) > 0)
                .max(Comparator.comparingDouble(this::quality).thenComparing(Comparator.reverseOrder()));
    }

    /** The language that is wanted most of those that names are known in, else {@code usual} if it is one, else English. */
    public Locale language(LanguageTag usual) {
        return Stream.concat(languages(), Stream.of(usual.locale()))
                .filter(locale -> SPOKEN.contains(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** Whether the reader has the answer of this tag. */
    public boolean has(ETag tag) {
        return tag.isNamedBy(ifNoneMatch);
    }

    /** That of the narrowest range which covers it. */
    private double quality(Form form) {
        var type = form.mediaType();
        var ranges = accept.isBlank()
                ? List.of(new Range("*/*", 1))
                : Arrays.stream(accept.split(",")).map(Range::of).toList();
        return Stream.of(type, type.substring(0, type.indexOf('/')) + "/*", "*/*")
                .flatMap(types -> ranges.stream().filter(range -> range.types().equals(types)))
                .map(Range::quality)
                .findFirst()
                .orElse(0.0);
    }

    private Stream<Locale> languages() {
        try {
            return LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()));
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }
}
