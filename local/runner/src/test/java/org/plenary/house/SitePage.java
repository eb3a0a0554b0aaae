package org.plenary.house;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the site, as text. */
record SitePage(Path file) {
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\">");

    static List<SitePage> all() {
        return House.filesUnder(House.file("site")).stream()
                .filter(file -> file.toString().endsWith(".html"))
                .map(SitePage::new)
                .toList();
    }

    String text() {
        return House.text(file);
    }

    List<String> ids() {
        return values("id").toList();
    }

    /** Every address that the page names, to load it or to lead there. */
    Stream<String> addresses() {
        return Stream.of("href", "src", "action").flatMap(this::values);
    }

    /** What the page says by the ids of its other elements. */
    Stream<String> referredIds() {
        var fragments = values("href").filter(href -> href.startsWith("#")).map(href -> href.substring(1));
        var described = values("aria-describedby").flatMap(ids -> Arrays.stream(ids.split(" ")));
        return Stream.of(fragments, described, values("for"), values("data-leads"))
                .flatMap(ids -> ids);
    }

    /** Its policy's sources by their directives; none where it has no policy. */
    Map<String, String> policy() {
        return POLICY.matcher(text()).results().findFirst().stream()
                .flatMap(found -> Arrays.stream(found.group(1).split("; ")))
                .map(directive -> directive.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, _) -> one, LinkedHashMap::new));
    }

    /** The script that it starts with; a page of mere text has none. */
    Optional<SiteScript> script() {
        return values("src").filter(src -> src.endsWith(".js")).findFirst().map(SiteScript::at);
    }

    private Stream<String> values(String attribute) {
        return Pattern.compile("[ \\n]" + attribute + "=\"([^\"]*)\"")
                .matcher(text())
                .results()
                .map(found -> found.group(1));
    }

    @Override
    public String toString() {
        return House.file("").relativize(file).toString();
    }
}
