package org.plenary.local.engine.ses;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds web addresses in mails. */
final class Links {

    /** In running text: to the next space or bracket, without the punctuation of the sentence around it. */
    static final Pattern IN_TEXT = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private static final Pattern IN_HTML =
            Pattern.compile("href\\s*=\\s*([\"'])(https?://.*?)\\1", Pattern.CASE_INSENSITIVE);

    private Links() {}

    static List<String> of(String text, String html) {
        var inText = IN_TEXT.matcher(text).results().map(MatchResult::group);
        var inHtml = IN_HTML.matcher(html).results().map(link -> Html.unescape(link.group(2)));
        return Stream.concat(inText, inHtml).distinct().toList();
    }
}
