package org.plenary.domain;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** A language by its BCP 47 tag in canonical form, such as {@code en} or {@code pt-BR}. */
public record LanguageTag(String value) {
    // The longest tag that every implementation must bear: RFC 5646, section 4.4.1.
    private static final int LONGEST = 35;
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    public LanguageTag {
        value = canonical(value);
    }

    /** The tag as the JDK's locale, for formatting and for choosing a text. */
    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    private static String canonical(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            var language = locale.getLanguage();
            if (tag.length() <= LONGEST && (language.length() == 3 || TWO_LETTERS.contains(language))) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException _) {
            // said below, in the same words as for a tag without a language
        }
        throw new InvalidValue("must be a BCP 47 language tag, such as en or pt-BR");
    }

    @Override
    public String toString() {
        return value;
    }
}
