package org.plenary.functions.notices;

import java.util.stream.Collectors;

/** A letter as an HTML page that mail programs bear: styles inline, nothing loaded, every text escaped, its direction left to its script. */
@SuppressWarnings("InlineFormatString") // what the page looks like stands together, before what fills it
final class LetterHtml {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%2$s</title>
            </head>
            <body style="margin:0;padding:24px 16px;font:16px/1.5 system-ui,sans-serif">
            <div style="max-width:36em;margin:0 auto">
            <h1 dir="auto" style="font-size:22px;line-height:1.3;margin:0 0 16px">%2$s</h1>
            %3$s
            </div>
            </body>
            </html>
            """;
    private static final String PARAGRAPH = "<p dir=\"auto\" style=\"margin:0 0 16px\">%s</p>";
    private static final String FACT = "<p dir=\"auto\" style=\"margin:0 0 8px\"><strong>%s:</strong> %s</p>";
    private static final String LINK =
            "<p style=\"margin:24px 0\"><a href=\"%s\" style=\"display:inline-block;padding:12px 20px;"
                    + "border-radius:6px;background:#0b5394;color:#ffffff;text-decoration:none\">%s</a></p>";

    private final Letter letter;

    LetterHtml(Letter letter) {
        this.letter = letter;
    }

    String page() {
        var blocks = letter.blocks().stream().map(LetterHtml::block).collect(Collectors.joining("\n"));
        return PAGE.formatted(escape(letter.language()), escape(letter.subject()), blocks);
    }

    private static String block(Letter.Block block) {
        return switch (block) {
            case Letter.Paragraph(var text) -> PARAGRAPH.formatted(escape(text));
            case Letter.Fact(var name, var value) -> FACT.formatted(escape(name), escape(value));
            case Letter.Link(var label, var address) -> LINK.formatted(escape(address), escape(label));
        };
    }

    /** Text as HTML, between tags or in a quoted attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
