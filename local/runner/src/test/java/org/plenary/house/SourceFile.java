package org.plenary.house;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A Java file as text, for what compiled classes do not tell. */
record SourceFile(Path path) {
    private static final Pattern TYPE = Pattern.compile(
            "^((?:public|final|abstract|sealed|non-sealed) )*(class|interface|record|enum|@interface) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package (.+);$", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("^import [^;]+;$", Pattern.MULTILINE);

    String text() {
        return House.text(path);
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    String packageName() {
        return PACKAGE.matcher(text())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    /** The first line of the file's type: its modifiers, its kind and its name. */
    Optional<String> declaration() {
        return type().map(MatchResult::group);
    }

    /** Whether a Javadoc stands before the type's declaration. */
    boolean hasJavadoc() {
        var text = text();
        int declared = type().map(MatchResult::start).orElse(text.length());
        int imported = IMPORT.matcher(text)
                .results()
                .mapToInt(MatchResult::end)
                .filter(end -> end < declared)
                .max()
                .orElse(0);
        return text.substring(imported, declared).contains("/**");
    }

    private Optional<MatchResult> type() {
        return TYPE.matcher(text()).results().findFirst();
    }

    @Override
    public String toString() {
        return House.file("").relativize(path).toString();
    }
}
