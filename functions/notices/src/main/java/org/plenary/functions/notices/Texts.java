package org.plenary.functions.notices;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of mails: English in {@code messages.properties}, each further language in a {@code messages_xx.properties} beside it. */
final class Texts {
    private static final String BUNDLE = Texts.class.getPackageName() + ".messages";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts in this language, or in English; never in the language of the machine. */
    static Texts in(Locale locale) {
        var noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), noFallback));
    }

    /** The language that they are in, as a BCP 47 tag. */
    String language() {
        var found = bundle.getLocale();
        return found.equals(Locale.ROOT) ? "en" : found.toLanguageTag();
    }

    /** The text of this key, each {@code {name}} in it replaced by its value. What a value holds is never read as a place again. */
    String text(String key, Map<String, String> values) {
        return PLACE.matcher(bundle.getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
    }

    private static String value(Map<String, String> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("a text wants {" + name + "}, which no mail has");
        }
        return value;
    }
}
