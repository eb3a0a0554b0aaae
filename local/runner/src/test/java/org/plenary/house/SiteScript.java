package org.plenary.house;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A script of the site, as text: a module that may import others. */
record SiteScript(Path file) {
    private static final Pattern IMPORT = Pattern.compile("^import .* from \"([^\"]+)\";$", Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("\\b(?:element|text|link|show)\\(\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("\\bpageOf\\(\"([^\"]*)\"|page: \"/([^\"]*)\"");

    static List<SiteScript> all() {
        return House.filesUnder(House.file("site/scripts")).stream()
                .map(SiteScript::new)
                .toList();
    }

    /** By its address on the site. */
    static SiteScript at(String address) {
        return new SiteScript(House.file("site" + address));
    }

    String text() {
        return House.text(file);
    }

    List<SiteScript> imports() {
        return found(IMPORT)
                .map(path -> new SiteScript(file.resolveSibling(path).normalize()))
                .toList();
    }

    /** It and all that it imports, directly or not. */
    Set<SiteScript> withImports() {
        var scripts = new LinkedHashSet<SiteScript>();
        collect(this, scripts);
        return scripts;
    }

    /** The ids of elements that it names in so many words. */
    Stream<String> ids() {
        return found(ID);
    }

    /** The addresses of our pages that it leads to. */
    Stream<String> addresses() {
        return PAGE.matcher(text())
                .results()
                .map(found -> "/" + (found.group(1) == null ? found.group(2) : found.group(1)));
    }

    /** The words of a constant that is a list of words in backticks. */
    List<String> words(String constant) {
        return List.of(first("const " + constant + " = `([^`]*)`;").strip().split("\\s+"));
    }

    /** The strings of a constant that is an array of them. */
    List<String> strings(String constant) {
        return List.of(first("const " + constant + " = \\[\"([^\\]]*)\"];").split("\", \""));
    }

    /** The keys of a constant that is an object of texts. */
    List<String> keys(String constant) {
        return Pattern.compile("^  (\\w+): ", Pattern.MULTILINE)
                .matcher(first("const " + constant + " = \\{\\n((?:  .*\\n)*)};"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Every value that stands after this name and a colon, as a string. */
    List<String> values(String name) {
        return found(Pattern.compile("\\b" + name + ": \"([^\"]*)\"")).toList();
    }

    private String first(String pattern) {
        return found(Pattern.compile(pattern))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no " + pattern));
    }

    private Stream<String> found(Pattern pattern) {
        return pattern.matcher(text()).results().map(found -> found.group(1));
    }

    private static void collect(SiteScript script, Set<SiteScript> scripts) {
        if (scripts.add(script)) {
            script.imports().forEach(imported -> collect(imported, scripts));
        }
    }

    @Override
    public String toString() {
        return House.file("").relativize(file).toString();
    }
}
