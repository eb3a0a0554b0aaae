package org.plenary.domain.event;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.domain.InvalidValue;
import org.plenary.domain.LanguageTag;
import org.plenary.domain.OneLine;

/**
 * An event's title in one or more languages, one of which is the default.
 *
 * @param byLanguage at most {@value #MOST_LANGUAGES} languages
 */
public record Title(Map<LanguageTag, Text> byLanguage, LanguageTag defaultLanguage) {
    private static final int MOST_LANGUAGES = 30;

    /** The title in one language; at most 200 characters. */
    public record Text(String value) {
        private static final int LONGEST = 200;

        public Text {
            value = OneLine.of(value, LONGEST);
        }
    }

    public Title {
        if (byLanguage.size() > MOST_LANGUAGES) {
            throw new InvalidValue("must have at most " + MOST_LANGUAGES + " languages");
        }
        if (!byLanguage.containsKey(defaultLanguage)) {
            throw new InvalidValue("must have a text in the default language " + defaultLanguage);
        }
        var sorted = new TreeMap<LanguageTag, Text>(Comparator.comparing(LanguageTag::value));
        sorted.putAll(byLanguage);
        byLanguage = Collections.unmodifiableMap(sorted);
    }

    /** The title in this language, else in the same language of no region, else in the default language. */
    public String in(LanguageTag language) {
        var plain = new LanguageTag(language.locale().getLanguage());
        var standard = byLanguage.getOrDefault(plain, byLanguage.getOrDefault(defaultLanguage, new Text("?")));
        return byLanguage.getOrDefault(language, standard).value();
    }
}
