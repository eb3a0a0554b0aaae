package org.plenary.domain;

import java.text.Normalizer;

/** Text that a person typed into one line of a form: a name, a title, a city. */
public final class OneLine {
    private OneLine() {}

    /**
     * The text in Unicode NFC without white space around it.
     *
     * @param maximum characters (code points), inclusive
     * @throws InvalidValue when nothing is left that can be seen, when it is longer, or when it holds a line break or
     *     another control character
     */
    public static String of(String text, int maximum) {
        var line = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (line.codePoints().allMatch(OneLine::cannotBeSeen)) {
            throw new InvalidValue("must not be blank");
        }
        if (line.codePointCount(0, line.length()) > maximum) {
            throw new InvalidValue("must have at most " + maximum + " characters");
        }
        if (line.codePoints().anyMatch(OneLine::breaksTheLine)) {
            throw new InvalidValue("must not contain line breaks or control characters");
        }
        return line;
    }

    private static boolean breaksTheLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            // They turn the text around them too: in a list of people, or in the subject of a mail.
            case Character.FORMAT -> turnsTheText(character);
            default -> false;
        };
    }

    /** Unicode's embeddings, overrides and isolates of writing direction. */
    private static boolean turnsTheText(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private static boolean cannotBeSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT -> true;
            default -> false;
        };
    }
}
