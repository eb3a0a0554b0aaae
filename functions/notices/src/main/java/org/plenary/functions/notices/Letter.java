package org.plenary.functions.notices;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A mail's content before it has a form.
 *
 * @param language of its texts, a BCP 47 tag
 */
record Letter(String language, String subject, List<Block> blocks) {
    /** A piece of the letter; what it holds is plain text, whoever wrote it. */
    sealed interface Block {}

    record Paragraph(String text) implements Block {}

    record Fact(String name, String value) implements Block {}

    record Link(String label, String address) implements Block {}

    /** Complete by itself: every link is there in full. */
    String text() {
        return blocks.stream().map(Letter::line).collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** The same, in HTML. */
    String html() {
        return new LetterHtml(this).page();
    }

    private static String line(Block block) {
        return switch (block) {
            case Paragraph(var text) -> text;
            case Fact(var name, var value) -> name + ": " + value;
            case Link(var label, var address) -> label + ":\n" + address;
        };
    }
}
