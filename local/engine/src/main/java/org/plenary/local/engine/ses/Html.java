package org.plenary.local.engine.ses;

import java.util.regex.Matcher;

/** Text on its way into an HTML page. */
final class Html {

    private Html() {}

    /** Safe between tags and inside quoted attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String unescape(String attribute) {
        return attribute
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** A link that opens beside the page. */
    static String link(String address) {
        return "<a href=\"%1$s\" target=\"_blank\" rel=\"noopener\">%1$s</a>".formatted(escape(address));
    }

    /** Escaped text in which every web address is a link. */
    static String linked(String text) {
        var html = new StringBuilder();
        Matcher links = Links.IN_TEXT.matcher(text);
        int written = 0;
        while (links.find()) {
            html.append(escape(text.substring(written, links.start()))).append(link(links.group()));
            written = links.end();
        }
        return html.append(escape(text.substring(written))).toString();
    }
}
